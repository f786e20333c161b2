// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowTopics } from '@samenspel/initiatives';
import { systemActor, type Actor } from '@samenspel/kernel';
import { anActor, aPerson } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { codesOf, done, TenderStage } from '../../testing/index.js';
import { WithdrawTender } from '../tenders/withdraw-tender.js';
import { FollowTender } from './follow-tender.js';
import { TellFollowers } from './tell-followers.js';

let database: TestDatabase;
let stage: TenderStage;
let follow: FollowTender;
let tell: TellFollowers;
let resident: Actor;
let provider: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
  follow = new FollowTender(database.unitOfWork, stage.tenders, stage.followers);
  tell = new TellFollowers(database.unitOfWork, stage.tenders, stage.audience);
  resident = anActor({ personId: await aPerson(database.dataSource) });
  provider = await stage.signer('provider', 'Volger');
}, 60_000);
afterAll(() => database.close());

const noticesOf = async (tenderId: string): Promise<{ kind: string; person_id: string; legal: boolean; digest: boolean | null }[]> =>
  database.dataSource.query(
    `SELECT n.kind, n.person_id, n.legal, o.digest FROM messages.notice n LEFT JOIN messages.outbox o ON o.notice_id = n.id
     WHERE n.subject_id = $1 ORDER BY n.kind, n.person_id`,
    [tenderId],
  );
const counts = async (): Promise<unknown> => {
  const [row] = await database.dataSource.query<unknown[]>(
    'SELECT (SELECT count(*) FROM audit.entry) AS audit, (SELECT count(*) FROM events.log) AS events, (SELECT count(*) FROM idempotency.answer) AS answers',
  );
  return row;
};

describe('following a tender', () => {
  it('X-05 B-04 leaves nothing but a sealed row, once for each, and ends as it began', async () => {
    const tenderId = await stage.published();
    const before = await counts();
    const withKey: Actor = { ...provider, idempotency: { key: 'a-key-of-mine', requestDigest: 'digest' } };
    for (let turn = 0; turn < 2; turn += 1) {
      done(await follow.asParty(withKey, { tenderId, follow: true }));
      done(await follow.personally(resident, { tenderId, follow: true }));
    }
    expect(await counts()).toEqual(before);
    const rows = await database.dataSource.query<{ row: string; size: number }[]>(
      'SELECT f::text AS row, octet_length(sealed) AS size FROM aanbestedingen.follower f WHERE tender_id = $1',
      [tenderId],
    );
    expect(rows.map(({ size }) => size)).toEqual([62, 62]);
    const text = rows.map(({ row }) => row.replaceAll('-', '')).join();
    for (const id of [provider.party?.id, provider.personId, resident.personId]) expect(text).not.toContain((id ?? '').replaceAll('-', ''));
    expect(await follow.find(provider, tenderId)).toEqual({ tenderId, personally: false, asParty: true });
    done(await follow.asParty(provider, { tenderId, follow: false }));
    expect(await follow.find(provider, tenderId)).toEqual({ tenderId, personally: false, asParty: false });
  });

  it('X-05 the municipality registers no interest, and what is not public cannot be followed', async () => {
    const tenderId = await stage.decided();
    expect(codesOf(await follow.personally(resident, { tenderId, follow: true }))).toEqual(['NOT_FOUND']);
    expect(await follow.find(resident, tenderId)).toBeNull();
    expect(codesOf(await follow.asParty(stage.people.officer, { tenderId: await stage.published(), follow: true }))).toEqual(['NOT_A_PARTY']);
  });

  it('X-05 T-13 a withdrawal goes to registered parties at once, and to followers as they chose; to each person once', async () => {
    const tenderId = await stage.published();
    done(await follow.asParty(provider, { tenderId, follow: true }));
    done(await follow.personally(provider, { tenderId, follow: true }));
    done(await follow.personally(resident, { tenderId, follow: true }));
    const withdraw = new WithdrawTender(database.unitOfWork, stage.tenders, stage.audience);
    done(await withdraw.propose(stage.people.officer, { tenderId, reason: 'Het geld is er niet.' }));
    expect(await noticesOf(tenderId)).toEqual([]);
    const { version } = await stage.load(tenderId);
    done(await withdraw.decide(stage.people.decider, { tenderId, version, approve: true, reason: '' }));
    done(await tell.execute(systemActor('spec'), { tenderId, step: 'withdrawn' }));
    expect(await noticesOf(tenderId)).toEqual([
      { kind: 'tender.moved-on', person_id: resident.personId, legal: false, digest: true },
      { kind: 'tender.withdrawn', person_id: provider.personId, legal: true, digest: false },
    ]);
  });

  it('X-05 a step without a legal notice of its own is told to followers and registered parties alike', async () => {
    const tenderId = await stage.published();
    done(await follow.asParty(provider, { tenderId, follow: true }));
    done(await follow.personally(resident, { tenderId, follow: true }));
    done(await tell.execute(systemActor('spec'), { tenderId, step: 'opened' }));
    expect((await noticesOf(tenderId)).map(({ kind, person_id }) => [kind, person_id]).sort()).toEqual(
      [resident, provider].map(({ personId }) => ['tender.moved-on', personId]).sort(),
    );
  });

  it('X-05 I-13 T-01 at publication the invited hear so at once, and who follows its theme and area in a digest', async () => {
    const invited = await Promise.all(['Een', 'Twee', 'Drie'].map((name) => stage.signer('provider', name)));
    const topics = new FollowTopics(database.unitOfWork, database.reads);
    done(await topics.execute(resident, { themes: ['care_and_support'], areas: [] }));
    const parties = invited.map(({ party }) => ({ partyId: party?.id ?? '', reason: 'Kent de wijk.' }));
    const tenderId = await stage.published({ procedure: 'invited', invited: parties });
    const told = await noticesOf(tenderId);
    expect(told.filter(({ kind }) => kind === 'tender.began')).toMatchObject([{ person_id: resident.personId, digest: true }]);
    expect(
      told
        .filter(({ kind }) => kind === 'tender.invited')
        .map(({ person_id }) => person_id)
        .sort(),
    ).toEqual(invited.map(({ personId }) => personId).sort());
  });
});
