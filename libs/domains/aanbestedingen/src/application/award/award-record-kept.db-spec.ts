// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Retention } from '@samenspel/database';
import { addYears, localDateOf, randomId, startOfLocalDay } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, done, fresh, type OpenedLot } from '../../testing/index.js';
import { FindPublicAdvice } from '../advice/find-public-advice.js';
import { AwardRecordRule } from './award-record.rule.js';

let database: TestDatabase;
let stage: AssessmentStage;
let retention: Retention;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AssessmentStage.open(database);
  retention = new Retention(database.unitOfWork, [new AwardRecordRule()]);
}, 90_000);
afterAll(() => database.close());

/** Advised, scored, answered, awarded and signed. */
async function contracted(): Promise<OpenedLot> {
  const lot = await stage.opened(2, 'valid', { standstill: false });
  const { lotId } = lot;
  const { officer, decider } = stage.stage.people;
  const adviceId = await stage.advised(lot);
  await stage.scored(lot, 9, 5);
  await stage.settled(lot, 9, 5);
  await stage.answered(adviceId, lot);
  done(await stage.fix.execute(officer, lot));
  await stage.priced(lot, 450_000, 500_000);
  done(await stage.propose.execute(officer, { lotId, reasons: 'De beste.' }));
  done(await stage.decide.execute(fresh(decider), { lotId, approve: true, reason: 'Akkoord.' }));
  done(await stage.confirm.execute(decider, { lotId }));
  done(await stage.confirm.contract(officer, { lotId, signedOn: localDateOf(await stage.stage.now()) }));
  return lot;
}

/** How many rows still say something, of scores, advice, and notices with their mail. */
async function written({ lotId }: OpenedLot): Promise<readonly number[]> {
  const about = `n.subject_kind = 'award_decision' AND n.subject_id IN (SELECT id FROM aanbestedingen.award_decision WHERE lot_id = $1)`;
  const of = 'advice_id IN (SELECT id FROM aanbestedingen.advice WHERE lot_id = $1)';
  const counts = [
    `aanbestedingen.evaluator_score WHERE lot_id = $1 AND reason <> ''`,
    `aanbestedingen.consensus_score WHERE lot_id = $1 AND (reason <> '' OR advice_weighed <> '')`,
    `aanbestedingen.advice_observation WHERE ${of} AND (text <> '' OR citation <> '')`,
    `aanbestedingen.advice_answer WHERE ${of} AND because <> ''`,
    `messages.notice n WHERE ${about}`,
    `messages.outbox o JOIN messages.notice n ON n.id = o.notice_id WHERE ${about}`,
  ];
  const found = counts.map((from) => database.dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${from}`, [lotId]));
  return (await Promise.all(found)).map((rows) => rows[0]?.n ?? 0);
}
const scores = async ({ lotId }: OpenedLot): Promise<unknown> =>
  database.dataSource.query('SELECT bid_id, score FROM aanbestedingen.consensus_score WHERE lot_id = $1 ORDER BY bid_id, criterion_id', [lotId]);

describe('the award record', () => {
  it('S-11 X-03 keeps its words for three years after the contract, and longer while interim relief waits; then they go, and scores and what was published stay', async () => {
    const lot = await contracted();
    const overOn = localDateOf(await stage.stage.now());
    const [end, before, given] = [startOfLocalDay(addYears(overOn, 3)), await written(lot), await scores(lot)];
    const published = await new FindPublicAdvice(database.reads).ofLot(lot.lotId);
    expect(published).not.toEqual([]);
    for (const rows of before) expect(rows).toBeGreaterThan(0);
    await stage.stage.moveTo(new Date(end.getTime() - 60_000));
    expect(await retention.run(false)).toBe(0);
    await stage.stage.moveTo(new Date(end.getTime() + 24 * 3_600_000));
    const recent = await contracted();
    const relief = randomId();
    await database.dataSource.query(
      `INSERT INTO aanbestedingen.interim_relief (id, lot_id, filed_on, reference, recorded_by, recorded_at) VALUES ($1, $2, now(), 'KG', $3, now())`,
      [relief, lot.lotId, stage.stage.people.officer.personId],
    );
    expect(await retention.preview()).toMatchObject([
      { records: [{ endedAt: end, held: 'interim relief is pending', subjects: [{ id: lot.lotId }, {}] }] },
    ]);
    expect([await retention.run(false), await retention.run(true)]).toEqual([0, 0]);
    expect(await written(lot)).toEqual(before);
    await database.dataSource.query(
      `UPDATE aanbestedingen.interim_relief SET outcome = 'rejected', judged_on = now(), term_ends_on = now(), ended_by = $2 WHERE id = $1`,
      [relief, stage.stage.people.officer.personId],
    );
    expect([await retention.run(true), await retention.run(false), await retention.run(false)]).toEqual([0, 1, 0]);
    expect(await written(lot)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await scores(lot)).toEqual(given);
    expect(await new FindPublicAdvice(database.reads).ofLot(lot.lotId)).toEqual(published);
    for (const rows of await written(recent)) expect(rows).toBeGreaterThan(0);
    expect(await retention.report(new Date(0))).toMatchObject([{ kind: 'tender.award_record', subjectId: lot.lotId }]);
  }, 60_000);

  it('S-11 X-03 a municipality keeps it longer by a figure of its own', async () => {
    const set = (years: number, from: Date) =>
      database.dataSource.query(
        `INSERT INTO reference.dated_figure (id, key, municipality_id, value, valid_from, source) VALUES ($1, 'retention.record_and_bids_years', $2, $3, $4, 'selectielijst')`,
        [randomId(), stage.stage.municipality.municipalityId, JSON.stringify(years), localDateOf(from)],
      );
    await set(5, await stage.stage.now());
    const lot = await contracted();
    const over = localDateOf(await stage.stage.now());
    const after = (years: number) => stage.stage.moveTo(new Date(startOfLocalDay(addYears(over, years)).getTime() + 60_000));
    await after(4);
    // Takes at most the lot of the other spec.
    await retention.run(false);
    for (const rows of await written(lot)) expect(rows).toBeGreaterThan(0);
    await after(5);
    await retention.run(false);
    expect(await written(lot)).toEqual([0, 0, 0, 0, 0, 0]);
  }, 60_000);
});
