// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, SubjectKeys } from '@samenspel/audit';
import { addDays, localDateOf, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { CRITERION_TYPES, MUNICIPALITY_LEGAL_TYPE, PROCEDURE_TYPES } from '../../domain/award/contract-award-notice.js';
import { AssessmentStage, codesOf, done, type OpenedLot } from '../../testing/index.js';
import { AwardNoticeIsDue } from './award-notice-is-due.js';
import { AwardRecord } from './award-record.js';
import { FindAwardNoticeData } from './find-award-notice-data.js';
import { RecordAwardNotice } from './record-award-notice.js';

let database: TestDatabase;
let stage: AssessmentStage;
let lot: OpenedLot;
let other: OpenedLot;
let find: FindAwardNoticeData;
let recording: RecordAwardNotice;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AssessmentStage.open(database);
  find = new FindAwardNoticeData(database.unitOfWork, stage.desk, stage.standstills);
  recording = new RecordAwardNotice(database.unitOfWork, stage.desk);
  lot = await stage.decided(await stage.assessed(await stage.opened()));
  other = await stage.decided(await stage.assessed(await stage.opened(2, 'valid', { standstill: false })));
}, 90_000);
afterAll(() => database.close());

const people = () => stage.stage.people;
const today = async () => localDateOf(await stage.stage.now());
const record = async (actor: Actor, changes: { readonly reference?: string; readonly days?: number } = {}) =>
  recording.execute(actor, {
    ...{ lotId: lot.lotId, reference: changes.reference ?? '2026/S 123-456789' },
    publishedOn: addDays(await today(), changes.days ?? 0),
  });
const confirm = async ({ lotId }: OpenedLot) => done(await stage.confirm.execute(people().decider, { lotId }));
const dueAt = async ({ lotId }: OpenedLot): Promise<Date | undefined> =>
  (await database.dataSource.query<{ at: Date }[]>(`SELECT at FROM due.item WHERE kind = 'award_notice_due' AND subject_id = $1`, [lotId]))[0]?.at;
const told = async ({ lotId }: OpenedLot): Promise<readonly string[]> =>
  (
    await database.dataSource.query<{ passed: string }[]>(
      `SELECT params->>'passed' AS passed FROM messages.notice WHERE kind = 'award.notice-due' AND subject_id = $1 ORDER BY 1`,
      [lotId],
    )
  ).map(({ passed }) => passed);
const isDue = async ({ lotId }: OpenedLot) => {
  const handler = new AwardNoticeIsDue(database.unitOfWork, stage.stage.tenders);
  const { municipalityId } = stage.stage.municipality;
  return done(await handler.handle({ municipalityId, kind: handler.kind, subjectId: lotId, at: new Date() }));
};

describe('the announcement of an award', () => {
  it('S-10 there is nothing to announce before the award', async () => {
    expect(codesOf(await find.ofLot(people().officer, lot.lotId))).toEqual(['AWARD_NOTICE_TOO_EARLY']);
    expect(codesOf(await record(people().officer))).toEqual(['AWARD_NOTICE_TOO_EARLY']);
    expect(await dueAt(lot)).toBeUndefined();
  });

  it('S-10 the award makes the data, for the officer alone, and reading them is audited', async () => {
    await stage.mailAccepted();
    const ends = (await stage.find.standstillsOf(people().officer, [lot.lotId])).get(lot.lotId)?.endsAt;
    await stage.stage.moveTo(ends ?? new Date(0));
    await confirm(lot);
    const tender = await stage.stage.load(lot.tenderId);
    const data = done(await find.ofLot(people().officer, lot.lotId));
    expect(data).toMatchObject({
      ...{ bidsReceived: 2, bidsValid: 2, priceCents: 50_000_000, lotNumber: 1, awardedOn: await today(), announced: null },
      ...{ subject: tender.title, cpvCode: tender.cpvCode, buyerLegalType: 'la', procedureType: PROCEDURE_TYPES[tender.procedure] },
      ...{ winner: expect.stringContaining('Bieder 1'), standstill: { state: 'ended' } },
    });
    expect(data.criteria.map(({ type }) => type)).toEqual([
      ...(await stage.lot(lot)).criteria.filter((one) => one.parentId === null).map(() => 'quality'),
      'price',
    ]);
    for (const actor of [people().decider, people().evaluators[0], lot.bidders[0]?.actor ?? people().openers[0]]) {
      expect(codesOf(await find.ofLot(actor, lot.lotId))).toEqual(['NOT_FOUND']);
    }
    const trail = new AuditTrail(database.dataSource, new SubjectKeys(database.keys));
    const [entered] = await trail.of({ kind: 'tender', id: lot.tenderId }, 1);
    expect(entered).toMatchObject({
      kind: 'award-decision.read',
      payload: { who: { id: people().officer.personId }, data: { lotId: lot.lotId, form: 'contract_award_notice' } },
    });
  });

  it('S-10 its codes are those of eForms', async () => {
    const rows = await database.dataSource.query<{ list: string; code: string }[]>('SELECT list, code FROM reference.code');
    const known = new Set(rows.map(({ list, code }) => `${list} ${code}`));
    const used = [
      ...Object.values(PROCEDURE_TYPES).map((code) => `procedure_type ${code}`),
      ...CRITERION_TYPES.map((code) => `award_criterion_type ${code}`),
      `buyer_legal_type ${MUNICIPALITY_LEGAL_TYPE}`,
    ];
    expect(used.filter((code) => !known.has(code))).toEqual([]);
  });

  it('S-10 is recorded once, by its officer, also when two do so at once; refused for a day that cannot be', async () => {
    const { officer, decider } = people();
    expect(codesOf(await record(decider))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await record(lot.bidders[0]?.actor ?? decider))).toEqual(['NOT_FOUND']);
    expect(codesOf(await record(officer, { days: 1 }))).toEqual(['MOMENT_IN_FUTURE']);
    expect(codesOf(await record(officer, { days: -1 }))).toEqual(['AWARD_NOTICE_BEFORE_AWARD']);
    expect(codesOf(await record(officer, { reference: ' ' }))).toEqual(['REFERENCE_REQUIRED']);
    const both = await Promise.all([record(officer), record(officer)]);
    expect(both.flatMap(codesOf)).toEqual(['AWARD_NOTICE_RECORDED_ALREADY']);
    const reference = '2026/S 123-456789';
    expect(done(await find.ofLot(officer, lot.lotId)).announced).toMatchObject({ reference, publishedOn: await today() });
    const kept = done(await new AwardRecord(database.unitOfWork, stage.stage.tenders, stage.standstills).ofLot(officer, lot.lotId));
    expect(kept.contractAwardNotices).toMatchObject([{ reference, publishedOn: await today() }]);
    const entries = await database.dataSource.query<unknown[]>(`SELECT 1 FROM audit.entry WHERE kind = 'award.announced'`);
    expect(entries).toHaveLength(1);
  });

  it('S-10 officer and decision maker are warned a week before the last day, and told when it has passed', async () => {
    await confirm(other);
    const { lastDay } = done(await find.ofLot(people().officer, other.lotId));
    expect(lastDay >= addDays(await today(), 30)).toBe(true);
    await isDue(other);
    expect(await told(other)).toEqual([]);
    const warnAt = (await dueAt(other)) ?? new Date(0);
    expect(localDateOf(warnAt)).toBe(addDays(lastDay, -7));
    await stage.stage.moveTo(warnAt);
    await isDue(other);
    expect(await told(other)).toEqual(['no', 'no']);
    const passedAt = (await dueAt(other)) ?? new Date(0);
    expect(localDateOf(passedAt)).toBe(addDays(lastDay, 1));
    await stage.stage.moveTo(passedAt);
    await isDue(other);
    expect(await told(other)).toEqual(['no', 'no', 'yes', 'yes']);
  });

  it('S-10 nobody is warned of an award that was announced', async () => {
    await isDue(lot);
    expect(await told(lot)).toEqual([]);
  });
});
