// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomId } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { Lot } from '../../domain/tenders/lot.js';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';
import { OpeningEnds } from './opening-ends.js';

let database: TestDatabase;
let stage: BidStage;
let lot: Lot;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});
beforeEach(async () => {
  const published = await stage.published();
  await stage.bid(await stage.tender.signer(), published.lot);
  await stage.closeAt(published.tenderId);
  lot = await stage.lotOf(published.tenderId);
});

const start = async (officer = 0): Promise<string> =>
  done(await stage.start.execute(fresh(stage.tender.people.openers[officer] ?? stage.tender.people.officer), { lotId: lot.id, purpose: 'quality' }))
    .sessionId;
const contribute = (officer: number, sessionId: string, sealedShare: string) =>
  stage.contribute.execute(fresh(stage.tender.people.openers[officer] ?? stage.tender.people.officer), { sessionId, sealedShare, fromSafe: false });
const share = (officer: number, sessionId: string) =>
  stage.shareOf(stage.tender.people.openers[officer] ?? stage.tender.people.officer, lot, 'quality', sessionId);
const stateOf = async (sessionId: string) => (await stage.findOpening.session(stage.tender.people.officer, sessionId))?.state;
const sharesKept = async (): Promise<number> =>
  (
    await database.dataSource.query<unknown[]>(
      'SELECT 1 FROM aanbestedingen.opening_share WHERE session_id IN (SELECT id FROM aanbestedingen.opening_session WHERE lot_id = $1)',
      [lot.id],
    )
  ).length;
const nothingIsOpen = async (): Promise<void> => {
  expect((await stage.lotOf(lot.tenderId)).status).toBe('closed');
  expect(await database.dataSource.query('SELECT 1 FROM aanbestedingen.bid WHERE lot_id = $1', [lot.id])).toEqual([]);
};

describe('an opening that is refused', () => {
  it('B-07 one officer alone opens nothing, also not twice', async () => {
    const sessionId = await start();
    const first = await share(0, sessionId);
    done(await contribute(0, sessionId, first));
    expect(await stateOf(sessionId)).toBe('waiting_for_second_officer');
    expect(codesOf(await contribute(0, sessionId, first))).toEqual(['SAME_OFFICER']);
    await nothingIsOpen();
  });

  it('B-07 the share of another person is refused, and the officers begin again', async () => {
    const sessionId = await start();
    done(await contribute(0, sessionId, await share(0, sessionId)));
    done(await contribute(1, sessionId, await share(2, sessionId)));
    await stage.ceremonies.ended(sessionId);
    expect(await stage.findOpening.session(stage.tender.people.officer, sessionId)).toMatchObject({ state: 'failed', finding: 'SHARE_WRONG' });
    expect(await sharesKept()).toBe(0);
    await nothingIsOpen();
    expect(await stage.open(lot, 'quality')).toBe('opened');
  });

  it('B-07 a share sealed to an earlier ceremony does not open, and an ended ceremony takes nothing', async () => {
    const earlier = await start();
    const old = await share(1, earlier);
    const sessionId = await start();
    expect(await stateOf(earlier)).toBe('expired');
    expect(codesOf(await contribute(1, earlier, old))).toEqual(['SESSION_OVER']);
    done(await contribute(0, sessionId, await share(0, sessionId)));
    done(await contribute(1, sessionId, old));
    await stage.ceremonies.ended(sessionId);
    expect(await stateOf(sessionId)).toBe('failed');
    await nothingIsOpen();
  });

  it('B-07 after ten minutes of real time it is over, and what was handed in is gone', async () => {
    const sessionId = await start();
    done(await contribute(0, sessionId, await share(0, sessionId)));
    const second = await share(1, sessionId);
    await database.dataSource.query("UPDATE aanbestedingen.opening_session SET started_at = started_at - interval '10 minutes' WHERE id = $1", [
      sessionId,
    ]);
    expect(await stateOf(sessionId)).toBe('expired');
    expect(codesOf(await contribute(1, sessionId, second))).toEqual(['SESSION_OVER']);
    await new OpeningEnds(database.unitOfWork).handle({ municipalityId: null, kind: 'opening_ends', subjectId: sessionId, at: new Date() });
    expect(await sharesKept()).toBe(0);
    await stage.ceremonies.ended(sessionId);
    await nothingIsOpen();
  });

  it('B-07 a second officer joins the ceremony that runs, and starts no other', async () => {
    await start(0);
    const second = await stage.start.execute(fresh(stage.tender.people.openers[1]), { lotId: lot.id, purpose: 'quality' });
    expect(codesOf(second)).toEqual(['OPENING_RUNNING']);
  });

  it('P-06 asks for the task', async () => {
    const { officer } = stage.tender.people;
    expect(codesOf(await stage.start.execute(fresh(officer), { lotId: lot.id, purpose: 'quality' }))).toEqual(['NOT_YOUR_TASK']);
    const stranger = await stage.tender.staffMember('opening_officer');
    expect(codesOf(await stage.start.execute(fresh(stranger), { lotId: lot.id, purpose: 'quality' }))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await contribute(0, randomId(), 'AAAA'))).toEqual(['NOT_FOUND']);
  });

  it('S-03 prices are not opened while quality is not fixed', async () => {
    expect(await stage.open(lot, 'quality')).toBe('opened');
    const price = () => stage.start.execute(fresh(stage.tender.people.openers[0]), { lotId: lot.id, purpose: 'price' });
    expect(codesOf(await price())).toEqual(['QUALITY_NOT_FIXED']);
    expect(codesOf(await stage.start.execute(fresh(stage.tender.people.openers[0]), { lotId: lot.id, purpose: 'quality' }))).toEqual([
      'ALREADY_OPENED',
    ]);
  });
});
