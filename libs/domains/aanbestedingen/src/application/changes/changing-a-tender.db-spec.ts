// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { ChangeWish } from '../../domain/changes/difference.js';
import { codesOf, done, noonIn, TenderStage } from '../../testing/index.js';
import { DecideChange } from './decide-change.js';
import { FindChanges } from './find-changes.js';
import { ProposeChange } from './propose-change.js';

let database: TestDatabase;
let stage: TenderStage;
let propose: ProposeChange;
let decide: DecideChange;
let find: FindChanges;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
  propose = new ProposeChange(database.unitOfWork, stage.tenders);
  decide = new DecideChange(database.unitOfWork, stage.tenders, stage.audience);
  find = new FindChanges(database.reads);
}, 60_000);
afterAll(() => database.close());

const later = async (): Promise<ChangeWish['values']> => {
  const now = await stage.now();
  const [bidDeadline, adviceEndsAt] = [noonIn(now, 45).toISOString(), noonIn(now, 60).toISOString()];
  return {
    bidDeadline,
    adviceEndsAt,
    awardPlannedOn: noonIn(now, 75).toISOString().slice(0, 10),
    contractStartsOn: noonIn(now, 125).toISOString().slice(0, 10),
  };
};
const rectify = async (tenderId: string, values: ChangeWish['values'], material = false, by = stage.people.officer) => {
  const { version } = await stage.load(tenderId);
  const told = { reason: 'Een fout in de stukken.', material, notMaterialBecause: 'Een tikfout.' };
  return propose.rectification(by, { tenderId, version, wish: { values, lotTitles: [] }, ...told });
};
const decided = async (tenderId: string, approve = true, by = stage.people.decider) =>
  decide.execute(by, { tenderId, version: (await stage.load(tenderId)).version, approve, reason: approve ? '' : 'Niet nodig.' });

describe('a rectification', () => {
  it('T-10 P-09 is proposed by the officer, decided by another, and shown to all with what was and what is', async () => {
    const tenderId = await stage.published();
    const before = await stage.load(tenderId);
    expect(codesOf(await rectify(tenderId, { title: 'Anders' }, false, stage.people.decider))).toEqual(['NOT_YOUR_TASK']);
    done(await rectify(tenderId, { ...(await later()), description: 'Nieuwe tekst. Reële prijs.' }, true));
    expect(codesOf(await rectify(tenderId, { title: 'Nog een' }))).toEqual(['CHANGE_ALREADY_PROPOSED']);
    expect(codesOf(await decided(tenderId, true, stage.people.officer))).toEqual(['NOT_YOUR_TASK']);
    const stale = { tenderId, version: before.version - 1, approve: true, reason: '' };
    expect(codesOf(await decide.execute(stage.people.decider, stale))).toEqual(['CONFLICT']);
    expect((await find.ofTenders([tenderId])).size).toBe(0);
    expect((await find.proposed(await stage.signer(), [tenderId])).size).toBe(0);
    expect((await find.proposed(stage.people.decider, [tenderId])).get(tenderId)).toMatchObject({ kind: 'rectification', number: null });
    done(await decided(tenderId));
    const after = await stage.load(tenderId);
    expect(after).toMatchObject({ description: 'Nieuwe tekst. Reële prijs.', version: before.version + 1, status: 'published' });
    const [change] = (await find.ofTenders([tenderId])).get(tenderId) ?? [];
    expect(change).toMatchObject({ number: 1, material: true, reason: 'Een fout in de stukken.' });
    expect(change?.differences[0]).toEqual({ field: 'description', lotId: null, before: before.description, after: after.description });
    expect(change?.termReasons.map(({ key }) => key)).toContain('term.counted_days');
    const [due] = await database.dataSource.query<{ at: Date }[]>("SELECT at FROM due.item WHERE subject_id = $1 AND kind = 'tender_close'", [
      tenderId,
    ]);
    expect(due?.at).toEqual(after.planning.bidDeadline);
  });

  it('T-10 X-05 all are told in the transaction of the decision, in the log of events too', async () => {
    const tenderId = await stage.published();
    const bidder = await stage.signer('provider', 'Geregistreerd');
    const who = { personId: bidder.personId ?? '', partyId: bidder.party?.id ?? '' };
    await database.unitOfWork.run(bidder, async (work) => ({ ok: true as const, value: await stage.followers.add(work, tenderId, who) }));
    done(await rectify(tenderId, { title: 'Dagbesteding in Eemdal' }));
    done(await decided(tenderId));
    const told = await database.dataSource.query('SELECT person_id, kind, legal FROM messages.notice WHERE subject_id = $1', [tenderId]);
    expect(told).toEqual([{ person_id: bidder.personId, kind: 'tender.rectified', legal: true }]);
    const events = await database.dataSource.query("SELECT data FROM events.log WHERE subject_id = $1 AND type = 'tender.rectified'", [tenderId]);
    expect(events).toMatchObject([{ data: { number: 1, material: false } }]);
  });

  it('T-10 declined, with a reason, it leaves all as it was, and another may be proposed', async () => {
    const tenderId = await stage.published();
    done(await rectify(tenderId, { title: 'Anders' }));
    const { version } = await stage.load(tenderId);
    expect(codesOf(await decide.execute(stage.people.decider, { tenderId, version, approve: false, reason: ' ' }))).toEqual(['REASON_REQUIRED']);
    done(await decided(tenderId, false));
    expect((await stage.load(tenderId)).title).toBe('Dagbesteding in de wijk');
    done(await rectify(tenderId, { title: 'Toch' }));
  });

  it('T-10 the database lets nothing through but the change that was decided, and criteria never', async () => {
    const tenderId = await stage.published();
    const refuses = (sql: string) => expect(database.dataSource.query(sql, [tenderId])).rejects.toThrow('T-10');
    done(await rectify(tenderId, { title: 'Besloten' }));
    await refuses("UPDATE aanbestedingen.tender SET title = 'x', version = version + 1 WHERE id = $1");
    done(await decided(tenderId));
    await refuses("UPDATE aanbestedingen.tender SET title = 'x' WHERE id = $1");
    await refuses("UPDATE aanbestedingen.tender SET bid_deadline = bid_deadline - interval '1 day', version = version + 1 WHERE id = $1");
    await refuses("UPDATE aanbestedingen.tender SET themes = '{}' WHERE id = $1");
    await refuses('UPDATE aanbestedingen.lot SET price_weight_bp = 1 WHERE tender_id = $1');
    await refuses("UPDATE aanbestedingen.criterion SET title = 'x' WHERE lot_id IN (SELECT id FROM aanbestedingen.lot WHERE tender_id = $1)");
  });
});
