// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, codesOf, done, type OpenedLot } from '../../testing/index.js';

let database: TestDatabase;
let stage: AssessmentStage;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
// A municipality of its own for each spec: they all move its clock.
beforeEach(async () => {
  stage = await AssessmentStage.open(database);
}, 60_000);
afterAll(() => database.close());

const people = () => stage.stage.people;
const confirm = async (lotId: string) => stage.confirm.execute(people().decider, { lotId });
const bidder = (lot: OpenedLot, index: number): Actor => {
  const one = lot.bidders[index];
  if (one === undefined) throw new Error('no such bidder');
  return one.actor;
};
const standstillOf = async (lotId: string) => (await stage.find.standstillsOf(people().officer, [lotId])).get(lotId);

describe('the standstill', () => {
  it('S-07 S-08 runs from the last accepted notice, and the award is refused before and during it', async () => {
    const lot = await stage.decided(await stage.assessed(await stage.opened()));
    const { lotId } = lot;
    expect(codesOf(await confirm(lotId))).toEqual(['NOTICE_NOT_ACCEPTED']);
    expect(codesOf(await stage.confirm.contract(people().officer, { lotId, signedOn: localDateOf(await stage.stage.now()) }))).toEqual([
      'NOT_AWARDED',
    ]);
    await stage.mailAccepted();
    const accepted = localDateOf(await stage.stage.now());
    const running = await standstillOf(lotId);
    expect(running).toMatchObject({ state: 'running', startsOn: addDays(accepted, 1), days: 20 });
    expect(running?.explanation.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['standstill.began', 'standstill.counted', 'standstill.compared']),
    );
    const endsAt = running?.endsAt ?? new Date(0);
    const refused = await confirm(lotId);
    expect(refused).toMatchObject({ ok: false, error: { code: 'STANDSTILL_RUNNING', params: { until: endsAt.getTime() - 1 } } });
    await stage.stage.moveTo(new Date(endsAt.getTime() - 60_000));
    expect(codesOf(await confirm(lotId))).toEqual(['STANDSTILL_RUNNING']);
    await stage.stage.moveTo(endsAt);
    done(await confirm(lotId));
    expect((await stage.lot(lot)).status).toBe('awarded');
    expect((await standstillOf(lotId))?.state).toBe('ended');
  });

  it('T-06 of two confirmations at once one happens', async () => {
    const lot = await stage.decided(await stage.assessed(await stage.opened()));
    const other = await stage.secondDecider(lot.tenderId);
    await stage.mailAccepted();
    await stage.stage.moveTo((await standstillOf(lot.lotId))?.endsAt ?? new Date(0));
    const outcomes = await Promise.all([confirm(lot.lotId), stage.confirm.execute(other, { lotId: lot.lotId }), confirm(lot.lotId)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('S-07 a notice that no mail server took goes by registered post, and its day counts', async () => {
    const lot = await stage.decided(await stage.assessed(await stage.opened()));
    const { lotId } = lot;
    const today = localDateOf(await stage.stage.now());
    const first = { lotId, bidId: lot.bidders[0]?.bidId ?? '', reference: '3SABC' };
    await database.dataSource.query(
      `UPDATE messages.outbox o SET given_up_at = now() FROM messages.notice n WHERE n.id = o.notice_id AND n.party_id = $1`,
      [bidder(lot, 0).party?.id],
    );
    expect(done(await stage.find.decision(people().officer, lotId))?.notices.find(({ bidId }) => bidId === first.bidId)?.isTask).toBe(true);
    expect(codesOf(await stage.changes.sentByPost(people().officer, { ...first, sentOn: addDays(today, 1) }))).toEqual(['MOMENT_IN_FUTURE']);
    expect(codesOf(await stage.changes.sentByPost(people().officer, { ...first, sentOn: addDays(today, -1) }))).toEqual(['MOMENT_BEFORE_DECISION']);
    done(await stage.changes.sentByPost(people().officer, { ...first, sentOn: today }));
    expect((await standstillOf(lotId))?.state).toBe('not_yet_running');
    await stage.mailAccepted();
    expect(await standstillOf(lotId)).toMatchObject({ state: 'running', startsOn: addDays(today, 1) });
    expect(codesOf(await stage.changes.sentByPost(people().officer, { ...first, sentOn: today }))).toEqual(['NOTICE_SENT_ALREADY']);
  });

  it('S-08 extending holds for all bidders, never shortens, and each is told', async () => {
    const lot = await stage.decided(await stage.assessed(await stage.opened()));
    const { lotId } = lot;
    await stage.mailAccepted();
    const before = (await standstillOf(lotId))?.lastDay;
    if (before == null) throw new Error('no standstill');
    const extend = async (lastDay: typeof before) =>
      stage.changes.extend(people().officer, { lotId, lastDay, reason: 'Vragen van een inschrijver.' });
    expect(codesOf(await extend(before))).toEqual(['NOT_LATER']);
    done(await extend(addDays(before, 10)));
    expect(((await standstillOf(lotId))?.lastDay ?? '') >= addDays(before, 10)).toBe(true);
    const told = await database.dataSource.query<unknown[]>(
      `SELECT 1 FROM messages.notice n JOIN aanbestedingen.award_decision d ON d.id = n.subject_id WHERE d.lot_id = $1 AND n.kind = 'standstill.extended'`,
      [lotId],
    );
    expect(told).toHaveLength(2);
  });

  it('S-08 below the threshold the tender says whether there is one', async () => {
    const lot = await stage.decided(await stage.assessed(await stage.opened(2, 'valid', { standstill: false })));
    expect(await standstillOf(lot.lotId)).toBeUndefined();
    done(await confirm(lot.lotId));
  });

  it('S-08 an application for interim relief in time stops the award until the judgment', async () => {
    const lot = await stage.decided(await stage.assessed(await stage.opened()));
    const { lotId } = lot;
    await stage.mailAccepted();
    const endsAt = (await standstillOf(lotId))?.endsAt ?? new Date(0);
    const filedOn = localDateOf(await stage.stage.now());
    done(await stage.relief.record(people().officer, { lotId, filedOn, reference: 'KG 26-100' }));
    await stage.stage.moveTo(endsAt);
    expect(codesOf(await confirm(lotId))).toEqual(['INTERIM_RELIEF_PENDING']);
    const today = localDateOf(await stage.stage.now());
    expect(codesOf(await stage.relief.record(people().officer, { lotId, filedOn: today, reference: 'KG 26-101' }))).toEqual(['INTERIM_RELIEF_LATE']);
    const judged = { lotId, judgedOn: today, outcome: 'rejected' as const };
    expect(codesOf(await stage.relief.end(people().officer, { ...judged, reference: 'KG 26-999' }))).toEqual(['NO_SUCH_RELIEF']);
    done(await stage.relief.end(people().officer, { ...judged, reference: 'KG 26-100' }));
    done(await confirm(lotId));
  });
});
