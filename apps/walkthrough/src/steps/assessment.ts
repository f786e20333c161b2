// SPDX-License-Identifier: EUPL-1.2
import { done, expectThat, queryRefusedWith, refusedWith } from '../expectation.js';
import type { CastName } from '../cast.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';
import { ADVICE_OF_LOT, answerStep } from './advice.js';
import { BIDDERS } from './bids.js';
import { contribute, opened, startOpening } from './opening.js';

const EVALUATORS = ['evaluatorOne', 'evaluatorTwo'] as const satisfies readonly CastName[];

/** Three bids, three criteria: eemdal is the best in quality, noord the cheapest. */
const SCORES: Partial<Record<CastName, readonly number[]>> = { linde: [6, 6, 8], noord: [6, 4, 7], eemdal: [9, 9, 7] };

const scoresOf = (world: World, shift: number) =>
  BIDDERS.flatMap(({ name }) =>
    world.criteria.map(({ id }, index) => ({
      bidId: world.bidOf(name),
      criterionId: id,
      score: (SCORES[name]?.[index] ?? 0) + shift,
      reason: 'Zoals in het antwoord staat.',
    })),
  );

const declare: Step = {
  id: 'evaluators-declare',
  title: 'Each evaluator declares interests for this lot',
  whenLeftOut: { refusedAt: 'score-alone', code: 'INTERESTS_REQUIRED' },
  async play(world) {
    for (const name of EVALUATORS) {
      done(await world.person(name).mutate('declareEvaluatorInterests', { lotId: world.lotId, statement: 'Geen belang.', conflict: false }, 'lotId'));
    }
    return [];
  },
};

const scoreAlone: Step = {
  id: 'score-alone',
  title: 'Each evaluator scores alone; advice before the own lock is refused (S-01)',
  async play(world) {
    const sentence = await queryRefusedWith(world.person('evaluatorOne').query(ADVICE_OF_LOT, { lotId: world.lotId }), 'ADVICE_BEFORE_LOCK');
    for (const [index, name] of EVALUATORS.entries())
      done(await world.person(name).mutate('giveScores', { lotId: world.lotId, scores: scoresOf(world, index) }, 'lotId'));
    return [sentence];
  },
};

const lockOne: Step = {
  id: 'lock-first',
  title: 'The first evaluator locks: final',
  whenLeftOut: { refusedAt: 'consensus', code: 'ADVICE_BEFORE_LOCK' },
  play: (world) => lock(world, 'evaluatorOne'),
};
const lockTwo: Step = {
  id: 'lock-second',
  title: 'The second one too; now they see each other’s scores, and the advice',
  whenLeftOut: { refusedAt: 'consensus', code: 'NOT_ALL_LOCKED' },
  play: (world) => lock(world, 'evaluatorTwo'),
};
async function lock(world: World, name: CastName): Promise<readonly string[]> {
  done(await world.person(name).mutate('lockScores', { lotId: world.lotId }, 'lotId'));
  const again = await world.person(name).mutate('giveScores', { lotId: world.lotId, scores: scoresOf(world, 0) }, 'lotId');
  return [refusedWith(again, 'SCORES_LOCKED')];
}

const consensus: Step = {
  id: 'consensus',
  title: 'Together they settle a score with reasons, in which the advice is weighed (S-02)',
  whenLeftOut: { refusedAt: 'fix-quality', code: 'CONSENSUS_INCOMPLETE' },
  async play(world) {
    const { adviceOfLot } = await world.person('evaluatorOne').query<{ adviceOfLot: { nodes: unknown[] } }>(ADVICE_OF_LOT, { lotId: world.lotId });
    const given = world.adviceIsIn ? 1 : 0;
    expectThat(adviceOfLot.nodes.length === given, `the evaluators see ${adviceOfLot.nodes.length} advices, not ${given}`);
    for (const { bidId, criterionId, score } of scoresOf(world, 0)) {
      const input = { lotId: world.lotId, bidId, criterionId, score, reason: 'Samen vastgesteld.', adviceWeighed: 'Het advies is meegewogen.' };
      done(await world.person('evaluatorOne').mutate('recordConsensus', input, 'lotId'));
    }
    return [];
  },
};

const pricesTooEarly: Step = {
  id: 'prices-too-early',
  title: 'Opening the prices is refused while an advice is unanswered (A-11)',
  async play(world) {
    if (!world.adviceIsIn) return ['nobody gave advice, so none is unanswered'];
    return [refusedWith(await startOpening(world, 'price'), 'ADVICE_UNANSWERED')];
  },
};

const fix: Step = {
  id: 'fix-quality',
  title: 'Quality scores and answers are fixed',
  whenLeftOut: { refusedAt: 'open-prices', code: 'QUALITY_NOT_FIXED' },
  async play(world) {
    done(await world.person('procurement').mutate('fixQuality', { lotId: world.lotId }, 'lot { status }'));
    return [];
  },
};

const openPrices: Step = {
  id: 'open-prices',
  title: 'Two officers open the prices in a second ceremony (S-03)',
  whenLeftOut: { refusedAt: 'propose-award', code: 'PRICES_NOT_OPENED' },
  async play(world) {
    const { session } = done(await startOpening(world, 'price'));
    world.sessionId = session.id;
    done(await contribute(world, 'officerOne', 'price', session));
    done(await contribute(world, 'officerTwo', 'price', session));
    await opened(world);
    const { ranking } = await world
      .person('procurement')
      .query<{ ranking: { places: { bidId: string; rank: number; points: string | null; priceCents: number }[] } }>(
        'query ($lotId: ID!) { ranking(lotId: $lotId) { places { bidId rank points priceCents } } }',
        { lotId: world.lotId },
      );
    expectThat(ranking.places[0]?.bidId === world.bidOf('eemdal'), 'the ranking has another first place than reckoned by hand');
    return ranking.places.map(({ rank, points, priceCents }) => `${rank}. ${points ?? ''} punten, € ${(priceCents / 100).toFixed(2)}`);
  },
};

export const assessmentSteps = {
  alone: [declare, scoreAlone, lockOne, lockTwo],
  together: [consensus, pricesTooEarly, answerStep, fix, openPrices],
} as const;
