// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, SubjectKeys } from '@samenspel/audit';
import { randomId, type Actor } from '@samenspel/kernel';
import { aMember, memberActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { Client } from 'pg';
import { aQuality, AssessmentStage, done, type OpenedLot } from '../testing/index.js';
import { AdviserDesk } from './advice/adviser-desk.js';
import { FindAdvice } from './advice/find-advice.js';
import { FindAdvisers } from './advice/find-advisers.js';
import { FindDeclarations } from './advice/find-declarations.js';
import { ReadAdvisedBids } from './advice/read-advised-bids.js';
import { StoredLocks } from './assessment/assessment-state.js';
import { FindPriceInquiries } from './assessment/find-price-inquiries.js';
import { QuestionPrice } from './assessment/question-price.js';
import { AwardRecord } from './award/award-record.js';
import { BidContents } from './bids/bid-contents.js';
import { FindBids } from './bids/find-bids.js';
import { CONFIDENTIAL_READS, ConfidentialReads, type ConfidentialKind } from './confidential-reads.js';
import { AskerSeal } from './questions/asker-seal.js';
import { FindQuestions } from './questions/find-questions.js';

const PAGE = { first: 10 };
let database: TestDatabase;
let stage: AssessmentStage;
let lot: OpenedLot;
let adviser: Actor;
let trail: AuditTrail;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AssessmentStage.open(database);
  trail = new AuditTrail(database.dataSource, new SubjectKeys(database.keys));
  lot = await stage.opened();
  await stage.answered(await stage.advised(lot), lot);
  await stage.assessed(lot);
  adviser = await whatElseIsConfidential();
  await stage.decided(lot);
}, 90_000);
afterAll(() => database.close());

/** Contents, a clarification, verdicts, a question about a price, one about the tender, and an adviser who declared. Gives the adviser. */
async function whatElseIsConfidential(): Promise<Actor> {
  const { officer } = stage.stage.people;
  const [bidId, now] = [bidOf(0), await stage.stage.now()];
  const insert = (sql: string, values: readonly unknown[]) => database.dataSource.query(sql, [...values]);
  const sealed = new BidContents(database.keys).sealQuality(
    bidId,
    aQuality(await stage.lot(lot), { partners: [], lead: bidderAt(0).party?.id ?? '' }),
  );
  await insert('UPDATE aanbestedingen.bid SET quality = $2 WHERE id = $1', [bidId, sealed]);
  await insert(
    `INSERT INTO aanbestedingen.bid_clarification (id, bid_id, question, asked_by, asked_at, answer_before) VALUES ($1, $2, 'Wie rijdt?', $3, $4, $4)`,
    [randomId(), bidId, officer.personId, now],
  );
  await insert(
    `INSERT INTO aanbestedingen.bid_verdict (bid_id, verdict, ground, proportionality, proposed_by, proposed_at) VALUES ($1, 'valid', '', '', $2, $3)`,
    [bidId, officer.personId, now],
  );
  const prices = new QuestionPrice(database.unitOfWork, stage.desk, stage.stage.tenders);
  done(await prices.ask(officer, { bidId: bidOf(1), question: 'Hoe komt u hieraan?' }));
  await insert(`UPDATE aanbestedingen.abnormally_low SET answer = 'Zo.', weighed = 'Goed.', accepted = true`, []);
  const question = randomId();
  const asker = new AskerSeal(database.keys).seal(question, { partyId: bidderAt(0).party?.id ?? '', personId: bidderAt(0).personId ?? '' });
  await insert(`INSERT INTO aanbestedingen.question (id, tender_id, text, asker, version) VALUES ($1, $2, 'Hoeveel ritten?', $3, 1)`, [
    ...[question, lot.tenderId, asker],
  ]);
  const [row] = await database.dataSource.query<{ party_id: string }[]>('SELECT party_id FROM aanbestedingen.adviser WHERE tender_id = $1', [
    lot.tenderId,
  ]);
  const partyId = row?.party_id ?? '';
  await insert(
    `INSERT INTO aanbestedingen.adviser_invitation (id, tender_id, party_id, kind, reason, made_by, made_at) VALUES ($1, $2, $3, 'invited', '', $4, $5)`,
    [randomId(), lot.tenderId, partyId, officer.personId, now],
  );
  const personId = await aMember(database.dataSource, partyId, 'party_member');
  for (const kind of ['secrecy', 'at_invitation', 'after_opening']) {
    await insert(
      `INSERT INTO aanbestedingen.adviser_declaration (id, tender_id, party_id, person_id, kind, statement, conflicts, declared_at)
       VALUES ($1, $2, $3, $4, $5, 'Geen belang.', '[]', $6)`,
      [randomId(), lot.tenderId, partyId, personId, kind, now],
    );
  }
  return memberActor(personId, { id: partyId, kind: 'initiative' }, 'party_member');
}

const bidOf = (index: number): string => lot.bidders[index]?.bidId ?? '';
const bidderAt = (index: number): Actor => lot.bidders[index]?.actor ?? adviser;

/** By hand: what is confidential, how it is read, and what the entry must name. A reader that is not in here is not guarded. */
function everyRead(): readonly (readonly [ConfidentialKind, Actor, () => Promise<unknown>, Record<string, unknown>])[] {
  const { reads, unitOfWork, keys } = database;
  const { tenders, people } = stage.stage;
  const { officer, decider, evaluators } = people;
  const { tenderId, lotId } = lot;
  const confidential = new ConfidentialReads(reads, unitOfWork);
  const bids = new FindBids(reads, confidential, new BidContents(keys));
  const advisers = new FindAdvisers(reads, confidential);
  const record = new AwardRecord(unitOfWork, tenders, stage.standstills);
  const ids = (...wanted: readonly string[]) => ({ lotId, ids: expect.arrayContaining([...wanted]) as unknown });
  return [
    ['bids.read', officer, () => bids.ofLot(officer, lotId, PAGE), ids(bidOf(0), bidOf(1))],
    ['bids.read', bidderAt(1), () => bids.one(bidderAt(1), bidOf(1)), ids(bidOf(1))],
    ['prices.read', decider, () => bids.ofLot(decider, lotId, PAGE), ids(bidOf(0), bidOf(1))],
    ['prices.read', evaluators[0], () => bids.one(evaluators[0], bidOf(1)), ids(bidOf(1))],
    ['bid-quality.read', officer, () => bids.qualities(officer, [bidOf(0)]), ids(bidOf(0))],
    ['bid-document.read', decider, () => bids.document(decider, bidOf(0), 0), { ...ids(bidOf(0)), document: 0 }],
    ['bid-clarifications.read', officer, () => bids.clarifications(officer, [bidOf(0)]), ids(bidOf(0))],
    ['bid-verdicts.read', officer, () => bids.verdicts(officer, [bidOf(0)]), ids(bidOf(0))],
    ['price-inquiries.read', officer, () => new FindPriceInquiries(confidential).ofLot(officer, lotId), ids(bidOf(1))],
    ['ranking.read', decider, () => stage.findRanking.ofLot(decider, lotId), ids(bidOf(0))],
    ['scores.read', evaluators[1], () => stage.findScores.ofLot(evaluators[1], lotId), ids(lotId)],
    [
      'advice.read',
      officer,
      () => new FindAdvice(reads, unitOfWork, tenders, new StoredLocks()).ofLot(officer, lotId),
      { lotId, ids: [expect.any(String)] },
    ],
    [
      'bids.read_by_adviser',
      adviser,
      () => new ReadAdvisedBids(unitOfWork, tenders, new AdviserDesk(tenders), new BidContents(keys)).execute(adviser, lotId),
      { ...ids(bidOf(0)), watermark: expect.any(String) },
    ],
    ['advisers.read', officer, () => advisers.advisers(officer, tenderId, PAGE), { ids: [expect.any(String)] }],
    ['adviser-answers.read', officer, () => advisers.invitations(officer, tenderId, PAGE), { ids: [expect.any(String)] }],
    [
      'adviser.declarations_read',
      decider,
      () => new FindDeclarations(unitOfWork, tenders).ofTender(decider, tenderId),
      { ids: [1, 2, 3].map(() => expect.any(String) as unknown) },
    ],
    [
      'question-askers.read',
      officer,
      () => new FindQuestions(reads, confidential, new AskerSeal(keys)).asked(officer, tenderId, PAGE),
      { ids: [expect.any(String)] },
    ],
    ['award-decision.read', officer, () => stage.find.decision(officer, lotId), { lotId, ids: [expect.any(String)] }],
    ['award-notice.read', bidderAt(1), () => stage.find.notice(bidderAt(1), lotId), { lotId, ids: [expect.any(String)] }],
    ['award-record.read', officer, () => record.ofLot(officer, lotId), { lotId, form: 'data' }],
    ['award-record.read', officer, () => record.ofLot(officer, lotId, 'document'), { lotId, form: 'document' }],
  ];
}

const ofTender = (limit: number) => trail.of({ kind: 'tender', id: lot.tenderId }, limit);
const countOf = async (): Promise<number> =>
  (await database.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM audit.entry'))[0]?.n ?? 0;

describe('reading what is confidential', () => {
  it('X-01 A-06 writes who read what, for whom, in the record of the tender, before it is given', async () => {
    for (const [kind, actor, read, data] of everyRead()) {
      const [last] = await ofTender(1);
      await read();
      const acts = await ofTender(4);
      const written = acts.slice(
        0,
        acts.findIndex(({ id }) => id === last?.id),
      );
      expect(written.filter((act) => act.kind === kind).map(({ payload }) => payload)).toMatchObject([
        { who: { id: actor.personId }, forParty: actor.party?.id ?? null, municipalityId: stage.stage.municipality.municipalityId, data },
      ]);
    }
  });

  it('X-01 has every kind in that list', () => {
    expect(new Set(everyRead().map(([kind]) => kind))).toEqual(new Set(CONFIDENTIAL_READS));
  });

  it('X-01 writes nothing for who finds nothing: a stranger, and everybody before the opening', async () => {
    const stranger = await stage.stage.signer('provider', 'Vreemd');
    const { tenderId, lotId } = lot;
    const before = await countOf();
    const reads = new ConfidentialReads(database.reads, database.unitOfWork);
    const bids = new FindBids(database.reads, reads, new BidContents(database.keys));
    for (const actor of [stranger, stage.stage.people.openers[0]]) {
      expect((await bids.ofLot(actor, lotId, PAGE)).nodes).toEqual([]);
      expect((await bids.qualities(actor, [bidOf(0)])).size).toBe(0);
      expect(await new FindPriceInquiries(reads).ofLot(actor, lotId)).toEqual([]);
      expect((await new FindAdvisers(database.reads, reads).advisers(actor, tenderId, PAGE)).nodes).toEqual([]);
    }
    expect(await countOf()).toBe(before);
  });

  it('X-01 gives nothing when the entry cannot be written', async () => {
    const bids = new FindBids(database.reads, new ConfidentialReads(database.reads, database.unitOfWork), new BidContents(database.keys));
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('ALTER TABLE audit.entry ADD CONSTRAINT no_room CHECK (false) NOT VALID');
      await expect(bids.qualities(stage.stage.people.officer, [bidOf(0)])).rejects.toThrow('no_room');
      await owner.query('ALTER TABLE audit.entry DROP CONSTRAINT no_room');
    } finally {
      await owner.end();
    }
  });
});
