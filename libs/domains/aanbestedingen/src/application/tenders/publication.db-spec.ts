// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { aDraftContent, codesOf, done, noonIn, TenderStage } from '../../testing/index.js';
import { TenderBecomesPublic } from './tender-becomes-public.js';

let database: TestDatabase;
let stage: TenderStage;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
}, 60_000);
afterAll(() => database.close());

const eventsOf = async (tenderId: string): Promise<readonly string[]> =>
  (await database.dataSource.query<{ type: string }[]>('SELECT type FROM events.log WHERE subject_id = $1 ORDER BY at', [tenderId])).map(
    (row) => row.type,
  );
const ABOVE = { estimatedValueCents: 90_000_000 };
const step = (tenderId: string, kind: 'dispatched' | 'ted_published' | 'tenderned_number', at: Date | null = null) =>
  stage.record.execute(stage.people.officer, { tenderId, kind, reference: '1-2026', at });

describe('publishing', () => {
  it('T-08 tells every missed gate at once, and changes nothing', async () => {
    const tenderId = await stage.draft({ socialValue: '', cooperationClause: null, involvement: null });
    const { version } = await stage.load(tenderId);
    const refused = await stage.propose.execute(stage.people.officer, { tenderId, version });
    expect(codesOf(refused)).toEqual(['GATE_COOPERATION', 'GATE_INVOLVEMENT', 'GATE_SOCIAL_VALUE']);
    expect((await stage.load(tenderId)).version).toBe(version);
  });

  it('T-07 below the threshold nothing is public before the TenderNed number is recorded', async () => {
    const tenderId = await stage.decided();
    expect((await stage.load(tenderId)).status).toBe('notice_sent');
    expect(await eventsOf(tenderId)).toEqual([]);
    expect(codesOf(await step(tenderId, 'dispatched'))).toEqual(['STEP_NOT_NEEDED']);
    done(await step(tenderId, 'tenderned_number'));
    expect((await stage.load(tenderId)).status).toBe('published');
    expect(await eventsOf(tenderId)).toEqual(['tender.published']);
  });

  it('T-07 above the threshold TED comes after dispatch, and makes it public', async () => {
    const tenderId = await stage.decided(ABOVE);
    expect(codesOf(await step(tenderId, 'ted_published'))).toEqual(['NOT_DISPATCHED_YET']);
    done(await step(tenderId, 'dispatched'));
    expect((await stage.load(tenderId)).status).toBe('notice_sent');
    done(await step(tenderId, 'ted_published'));
    const tender = await stage.load(tenderId);
    expect(tender.status).toBe('published');
    expect(tender.steps.map((one) => one.kind)).toEqual(['proposed', 'decided', 'dispatched', 'ted_published', 'became_public']);
  });

  it('T-07 48 hours after dispatch it becomes public by itself', async () => {
    const tenderId = await stage.decided(ABOVE);
    done(await step(tenderId, 'dispatched'));
    const handler = new TenderBecomesPublic(database.unitOfWork, stage.tenders);
    const [due] = await database.dataSource.query<{ at: Date }[]>(
      `SELECT at FROM due.item WHERE kind = 'tender_becomes_public' AND subject_id = $1`,
      [tenderId],
    );
    const dispatched = (await stage.load(tenderId)).steps.find((one) => one.kind === 'dispatched');
    expect(due?.at.getTime()).toBe((dispatched?.at.getTime() ?? 0) + 48 * 3_600_000);
    const item = { municipalityId: null, kind: handler.kind, subjectId: tenderId, at: due?.at ?? new Date(0) };
    await handler.handle(item);
    expect((await stage.load(tenderId)).status).toBe('notice_sent');
    await stage.moveTo(due?.at ?? new Date(0));
    await handler.handle(item);
    expect((await stage.load(tenderId)).status).toBe('published');
    await handler.handle(item);
    expect(await eventsOf(tenderId)).toEqual(['tender.published']);
  });

  it('T-07 an invited tender is public at the decision', async () => {
    const parties = await Promise.all([1, 2, 3].map(async () => (await stage.signer()).party?.id ?? ''));
    const invited = parties.map((partyId) => ({ partyId, reason: 'Kent de wijk.' }));
    const tenderId = await stage.decided({ procedure: 'invited', invited });
    expect((await stage.load(tenderId)).status).toBe('published');
  });

  it('P-09 the proposer does not decide, and a decision is on exactly what was proposed', async () => {
    const tenderId = await stage.draft();
    const { version } = await stage.load(tenderId);
    const decision = { tenderId, version, approve: true, reason: '' };
    expect(codesOf(await stage.decide.execute(stage.people.decider, decision))).toEqual(['NOTHING_PROPOSED']);
    done(await stage.propose.execute(stage.people.officer, { tenderId, version }));
    expect(codesOf(await stage.decide.execute(stage.people.officer, decision))).toEqual(['NOT_YOUR_TASK']);
    const colleague = await stage.staffMember('evaluator');
    done(await stage.roles.assign(stage.people.officer, { tenderId, personId: colleague.personId ?? '', role: 'evaluator', reason: null }));
    expect(codesOf(await stage.decide.execute(stage.people.decider, decision))).toEqual(['CONFLICT']);
    const now = await stage.load(tenderId);
    expect(codesOf(await stage.decide.execute(stage.people.decider, { ...decision, version: now.version }))).toEqual(['NOTHING_PROPOSED']);
  });

  it('T-08 the gates are checked again at the decision, and declining needs a reason', async () => {
    const tenderId = await stage.draft();
    const { version } = await stage.load(tenderId);
    done(await stage.propose.execute(stage.people.officer, { tenderId, version }));
    expect(codesOf(await stage.decide.execute(stage.people.decider, { tenderId, version, approve: false, reason: ' ' }))).toEqual([
      'REASON_REQUIRED',
    ]);
    const { planning } = await stage.load(tenderId);
    await stage.moveTo(planning.questionDeadline ?? new Date(0));
    expect(codesOf(await stage.decide.execute(stage.people.decider, { tenderId, version, approve: true, reason: '' }))).toEqual(['GATE_PLANNING']);
    done(await stage.decide.execute(stage.people.decider, { tenderId, version, approve: false, reason: 'Te laat.' }));
    expect((await stage.load(tenderId)).steps.at(-1)?.kind).toBe('declined');
  });

  it('T-04 value, threshold and number are fixed at the decision', async () => {
    const tender = await stage.load(await stage.decided(ABOVE));
    expect(tender).toMatchObject({ aboveThreshold: true, thresholdCents: 75_000_000, estimatedValueCents: 90_000_000 });
    expect('number' in tender && tender.number).toMatch(/^\d{4}-\d{3}$/);
  });

  it('T-05 a dispatch so late that the minimum period is cut short is refused', async () => {
    const now = await stage.now();
    const day = (days: number) => addDays(localDateOf(now), days);
    const planning = {
      questionDeadline: noonIn(now, 20),
      answersBy: noonIn(now, 30),
      bidDeadline: noonIn(now, 47),
      adviceEndsAt: noonIn(now, 60),
      awardPlannedOn: day(75),
      contractStartsOn: day(120),
    };
    const tenderId = await stage.decided({ ...ABOVE, procedure: 'open', cpvCode: '85311000', planning });
    await stage.moveTo(noonIn(now, 15));
    expect(codesOf(await step(tenderId, 'dispatched'))).toEqual(['PERIOD_TOO_SHORT']);
    done(await step(tenderId, 'dispatched', noonIn(now, 1)));
  });

  it('T-10 nothing changes after the decision: not by the use case, and not in the database', async () => {
    const tenderId = await stage.published();
    const tender = await stage.load(tenderId);
    const { version } = tender;
    const content = aDraftContent(await stage.now());
    expect(codesOf(await stage.update.execute(stage.people.officer, { tenderId, version, content }))).toEqual(['TENDER_IS_FIXED']);
    const frozen = (sql: string, id: string) => expect(database.dataSource.query(sql, [id])).rejects.toThrow('T-10');
    await frozen("UPDATE aanbestedingen.tender SET bid_deadline = bid_deadline + interval '1 day' WHERE id = $1", tenderId);
    await frozen(`UPDATE aanbestedingen.tender SET advice_round = NULL WHERE id = $1`, tenderId);
    await frozen('UPDATE aanbestedingen.lot SET price_weight_bp = 4000 WHERE tender_id = $1', tenderId);
    await frozen('UPDATE aanbestedingen.criterion SET weight_bp = 4000 WHERE lot_id = $1', tender.lots[0]?.id ?? '');
    await frozen('DELETE FROM aanbestedingen.criterion WHERE lot_id = $1', tender.lots[0]?.id ?? '');
  });
});
