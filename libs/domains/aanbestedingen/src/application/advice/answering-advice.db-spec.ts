// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, randomId, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { Answer } from '../../domain/advice/advice.js';
import type { Lot } from '../../domain/tenders/lot.js';
import { QualityFixEntity } from '../../persistence/assessment/quality-fix.entity.js';
import { AdviceStage, aCriterion, aLotContent, codesOf, done, type TestInitiative } from '../../testing/index.js';
import { FixedAndAnswered, StoredQualityFix } from '../assessment/assessment-state.js';

let database: TestDatabase;
let stage: AdviceStage;
let linde: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AdviceStage.open(database);
  linde = await stage.tender.signer('provider', 'De Linde');
});
afterAll(() => database.close());

const criteria = [aCriterion('care', 4_000, { advised: true }), aCriterion('together', 3_000, { advised: true })];

/** An advice on both criteria came in; the window may still run. */
async function advised(): Promise<{ tenderId: string; lot: Lot; huis: TestInitiative; adviceId: string; both: readonly string[] }> {
  const { tenderId, lot } = await stage.published({ lots: [aLotContent({ criteria })] });
  const huis = await stage.initiative();
  await stage.advises(tenderId, huis);
  const [bidId = ''] = await stage.opened(tenderId, [{ bidder: linde }]);
  await stage.declareAfterOpening(tenderId, huis.lead, huis.member);
  const both = lot.criteria.map(({ id }) => id);
  const adviceId = await stage.submitted(
    await stage.lotOf(tenderId),
    huis,
    both.map((id) => stage.observation(bidId, id)),
  );
  return { tenderId, lot, huis, adviceId, both };
}
const answers = (ids: readonly string[], because = 'Dat zien wij ook.'): Answer[] =>
  ids.map((criterionId) => ({ criterionId, outcome: 'partly', because }));
const waiting = (lot: Lot) => inWork((work) => stage.unanswered.of(work, lot.id));
const gate = new FixedAndAnswered(new StoredQualityFix(), { of: (work, lotId) => stage.unanswered.of(work, lotId) });

describe('answering an advice', () => {
  it('A-11 takes an answer and a reason for each criterion, after the window', async () => {
    const { tenderId, huis, adviceId, both, lot } = await advised();
    const { officer } = stage.tender.people;
    const answer = (given: readonly Answer[]) => stage.answers.execute(officer, { adviceId, answers: given });
    expect(codesOf(await answer(answers(both)))).toEqual(['ADVICE_WINDOW_OPEN']);
    await stage.endWindow(tenderId);
    expect(codesOf(await answer(answers(both.slice(1))))).toEqual(['ANSWER_MISSING']);
    expect(codesOf(await answer(answers(both, ' ')))).toEqual(['ANSWER_WITHOUT_REASON', 'ANSWER_WITHOUT_REASON']);
    expect(codesOf(await answer([...answers(both), ...answers(both.slice(1))]))).toEqual(['ANSWER_TWICE']);
    expect(codesOf(await answer(answers([...both, randomId()])))).toEqual(['CRITERION_NOT_ADVISED']);
    done(await answer(answers(both)));
    done(await answer(answers(both, 'Beter uitgelegd.')));
    expect((await stage.findAdvice.own(huis.lead, lot.id))?.answers.map(({ because }) => because)).toEqual(['Beter uitgelegd.', 'Beter uitgelegd.']);
  });

  it('A-11 S-01 is for the officer, evaluators after their own lock and the decision maker of that tender; for others there is no advice', async () => {
    const { tenderId, lot, huis, adviceId, both } = await advised();
    await stage.endWindow(tenderId);
    const { decider, evaluators, openers } = stage.tender.people;
    const answer = (actor: Actor) => stage.answers.execute(actor, { adviceId, answers: answers(both) });
    expect(codesOf(await answer(evaluators[0]))).toEqual(['ADVICE_BEFORE_LOCK']);
    await stage.lock(lot, evaluators[0]);
    for (const actor of [evaluators[0], decider]) expect(codesOf(await answer(actor))).toEqual([]);
    expect(codesOf(await answer(openers[0]))).toEqual(['NOT_YOUR_TASK']);
    for (const actor of [huis.lead, linde]) expect(codesOf(await answer(actor))).toEqual(['NOT_FOUND']);
  });

  it('A-11 a draft is nobody’s but the initiative’s: it cannot be answered and keeps nothing waiting', async () => {
    const { tenderId, lot } = await stage.published();
    const huis = await stage.initiative();
    await stage.advises(tenderId, huis);
    const [bidId = ''] = await stage.opened(tenderId, [{ bidder: linde }]);
    await stage.declareAfterOpening(tenderId, huis.lead);
    const [care] = lot.criteria;
    const { adviceId } = done(await stage.writing.draft(huis.lead, { lotId: lot.id, observations: [stage.observation(bidId, care?.id ?? '')] }));
    await stage.endWindow(tenderId);
    const given = { adviceId, answers: answers([care?.id ?? '']) };
    expect(codesOf(await stage.answers.execute(stage.tender.people.officer, given))).toEqual(['NOT_FOUND']);
    expect(await waiting(lot)).toEqual([]);
    expect(done(await stage.findAdvice.ofLot(stage.tender.people.officer, lot.id))).toEqual([]);
  });
});

describe('while an advice lacks an answer', () => {
  it('A-11 the prices stay shut, and the refusal names the advice', async () => {
    const { tenderId, lot, huis, adviceId, both } = await advised();
    await stage.endWindow(tenderId);
    expect(await waiting(lot)).toEqual([{ adviceId, partyName: 'Huis van de Wijk' }]);
    const missing = () => inWork((work) => gate.missing(work, lot));
    expect(await missing()).toMatchObject({ error: { code: 'ADVICE_UNANSWERED', params: { adviceId, adviser: 'Huis van de Wijk' } } });
    done(await stage.answers.execute(stage.tender.people.officer, { adviceId, answers: answers(both) }));
    expect(await waiting(lot)).toEqual([]);
    expect(await missing()).toMatchObject({ error: { code: 'QUALITY_NOT_FIXED' } });
    await fix(lot);
    expect(await missing()).toEqual(ok());
    const again = await stage.answers.execute(stage.tender.people.officer, { adviceId, answers: answers(both) });
    expect(codesOf(again)).toEqual(['QUALITY_FIXED']);
    expect(huis.partyId).not.toBe('');
  });

  it('A-05 A-11 an advice that was struck out waits for no answer, takes none, and stays on file', async () => {
    const { tenderId, lot, huis, adviceId, both } = await advised();
    const { officer, decider, evaluators } = stage.tender.people;
    await stage.endWindow(tenderId);
    const [adviser] = (await stage.findAdvisers.advisers(officer, tenderId, { first: 5 })).nodes;
    done(await stage.striking.propose(officer, { adviserId: adviser?.id ?? '', reason: 'Belang.' }));
    done(await stage.striking.decide(decider, { adviserId: adviser?.id ?? '', approve: true, reason: 'Staat vast.' }));
    expect(await waiting(lot)).toEqual([]);
    expect(codesOf(await stage.answers.execute(officer, { adviceId, answers: answers(both) }))).toEqual(['ADVICE_NOT_SUBMITTED']);
    for (const actor of [officer, decider]) {
      expect(done(await stage.findAdvice.ofLot(actor, lot.id)).map(({ id, status }) => [id, status])).toEqual([[adviceId, 'struck_out']]);
    }
    await stage.lock(lot, evaluators[0]);
    expect(done(await stage.findAdvice.ofLot(evaluators[0], lot.id))).toEqual([]);
    expect((await stage.findAdvice.own(huis.lead, lot.id))?.status).toBe('struck_out');
  });
});

async function inWork<T>(fn: (work: Parameters<typeof stage.unanswered.of>[0]) => Promise<T>): Promise<T> {
  return done(await database.unitOfWork.run(stage.tender.people.officer, async (work) => ok(await fn(work))));
}

async function fix(lot: Lot): Promise<void> {
  const fixedBy = stage.tender.people.officer.personId ?? '';
  await database.dataSource.getRepository(QualityFixEntity).insert({ lotId: lot.id, digest: 'vast', fixedBy, fixedAt: await stage.tender.now() });
}
