// SPDX-License-Identifier: EUPL-1.2
import { done, expectThat, queryRefusedWith } from '../expectation.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';
import { CANARY } from './bids.js';
import { ADVISING, declareNone } from './invitations.js';

const again: Step = {
  id: 'declare-after-opening',
  title: 'After the opening each adviser declares interests again; De Ekster finds that its garden team is in a bid',
  whenLeftOut: { refusedAt: 'read-bids', code: 'INTERESTS_REQUIRED' },
  async play(world) {
    for (const name of ADVISING.filter((one) => one !== 'eksterLead')) await declareNone(world, name, 'after_opening');
    const input = {
      tenderId: world.tenderId,
      moment: 'after_opening',
      statement: 'Onze tuinploeg werkt ook voor een van de inschrijvers.',
      conflicts: [{ bidId: world.bidOf('noord'), description: 'De tuinploeg van de buurt is van ons.' }],
    };
    done(await world.person('eksterLead').mutate('declareInterests', input, 'tenderId'));
    return [];
  },
};

const strikeOut: Step = {
  id: 'strike-out',
  title: 'The officer proposes to strike De Ekster out, the decision maker decides, with reasons (A-05)',
  async play(world) {
    const { advisers } = await world
      .person('procurement')
      .query<{ advisers: { nodes: { id: string; party: { id: string } }[] } }>(
        'query ($id: ID!) { advisers(tenderId: $id, first: 20) { nodes { id party { id } } } }',
        { id: world.tenderId },
      );
    const adviser = advisers.nodes.find(({ party }) => party.id === world.partyOf('eksterLead'));
    expectThat(adviser !== undefined, 'De Ekster is not among the advisers');
    const names = advisers.nodes.map(({ party }) => party.id);
    expectThat(!names.includes(world.partyOf('eemdal')), 'the initiative that bids is among the advisers');
    done(
      await world
        .person('procurement')
        .mutate('proposeStrikeOut', { adviserId: adviser.id, reason: 'Belang bij een inschrijver.' }, 'adviser { id }'),
    );
    const decided = done(
      await world
        .person('decisionMaker')
        .mutate<{ adviser: { state: string } }>(
          'decideStrikeOut',
          { adviserId: adviser.id, approve: true, reason: 'Het belang staat vast.' },
          'adviser { state }',
        ),
    );
    expectThat(decided.adviser.state === 'struck_out', `De Ekster is ${decided.adviser.state}`);
    return [];
  },
};

const ADVISED = `query ($lotId: ID!) { advisedBids(lotId: $lotId, first: 10) { nodes { bidId watermark parts { criterionId text } } } }`;
interface Advised {
  readonly advisedBids: {
    readonly nodes: readonly {
      readonly bidId: string;
      readonly watermark: string;
      readonly parts: readonly { criterionId: string; text: string }[];
    }[];
  };
}

const read: Step = {
  id: 'read-bids',
  title: 'Huis van de Wijk reads the advised parts: no prices, no planning part, each page with a watermark, each view logged',
  async play(world) {
    const { advisedBids } = await world.person('huisLead').query<Advised>(ADVISED, { lotId: world.lotId });
    expectThat(advisedBids.nodes.length === 3, `the adviser reads ${advisedBids.nodes.length} bids, not 3`);
    const advised = new Set(world.criteria.filter((criterion) => criterion.advised).map(({ id }) => id));
    for (const { parts, watermark } of advisedBids.nodes) {
      expectThat(watermark.includes(world.person('huisLead').name), 'the watermark does not name the reader');
      expectThat(
        parts.length === advised.size && parts.every((part) => advised.has(part.criterionId) && part.text.includes(CANARY)),
        'the adviser reads other parts than announced',
      );
    }
    expectThat(!JSON.stringify(advisedBids).includes('Cents'), 'the adviser sees a price');
    await queryRefusedWith(world.person('eksterMember').query(ADVISED, { lotId: world.lotId }), 'NOT_FOUND');
    return [advisedBids.nodes[0]?.watermark ?? ''];
  },
};

const write: Step = {
  id: 'write-advice',
  title: 'Two members write and sign the advice, each with a fresh second factor (A-10)',
  whenLeftOut: { refusedAt: 'second-signature', code: 'NOT_FOUND' },
  async play(world) {
    const observations = world.criteria
      .filter((criterion) => criterion.advised)
      .flatMap(({ id }) =>
        [...world.bidIds.values()].map((bidId) => ({
          bidId,
          criterionId: id,
          text: 'De ouderen in Eemdal herkennen dit.',
          citation: 'antwoord op dit criterium',
          score: 7,
        })),
      );
    const { advice } = done(
      await world
        .person('huisLead')
        .mutate<{ advice: { id: string; digest: string } }>('draftAdvice', { lotId: world.lotId, observations }, 'advice { id digest }'),
    );
    world.adviceId = advice.id;
    world.adviceDigest = advice.digest;
    const signed = done(
      await world.person('huisLead').mutate<Signed>('signAdvice', { adviceId: advice.id, digest: advice.digest }, 'advice { status }'),
    );
    expectThat(signed.advice.status !== 'submitted', 'one signature was enough');
    return [`digest ${advice.digest}`];
  },
};

interface Signed {
  readonly advice: { readonly status: string };
}

const second: Step = {
  id: 'second-signature',
  title: 'The second member signs: the advice is in',
  whenLeftOut: { refusedAt: 'answer-advice', code: 'NOT_FOUND' },
  async play(world) {
    const signed = done(
      await world.person('huisMember').mutate<Signed>('signAdvice', { adviceId: world.adviceId, digest: world.adviceDigest }, 'advice { status }'),
    );
    expectThat(signed.advice.status === 'submitted', `the advice is ${signed.advice.status}`);
    world.adviceIsIn = true;
    return [];
  },
};

export const ADVICE_OF_LOT = 'query ($lotId: ID!) { adviceOfLot(lotId: $lotId, first: 20) { nodes { id observations { bidId criterionId text } } } }';

const windowEnds: Step = {
  id: 'advice-window-ends',
  title: 'The window for advice ends for all at once',
  async play(world: World) {
    const { tender } = await world
      .person('procurement')
      .query<{ tender: { planning: { adviceEndsAt: string } } }>('query ($id: ID!) { tender(id: $id) { planning { adviceEndsAt } } }', {
        id: world.tenderId,
      });
    await world.moveClock(new Date(tender.planning.adviceEndsAt));
    return [tender.planning.adviceEndsAt];
  },
};

const answer: Step = {
  id: 'answer-advice',
  title: 'The municipality answers the advice per criterion: followed, partly, not followed, and because (A-11)',
  whenLeftOut: { refusedAt: 'fix-quality', code: 'ADVICE_UNANSWERED' },
  async play(world) {
    const answers = world.criteria
      .filter((criterion) => criterion.advised)
      .map(({ id }, index) => ({
        criterionId: id,
        outcome: index === 0 ? 'followed' : 'partly',
        because: 'De beoordelaars herkennen dit in de inschrijvingen.',
      }));
    done(await world.person('procurement').mutate('answerAdvice', { adviceId: world.adviceId, answers }, 'advice { id }'));
    return answers.map(({ outcome, because }) => `${outcome}: ${because}`);
  },
};

export const adviceSteps: readonly Step[] = [again, strikeOut, read, write, second];
export const adviceEndSteps: readonly Step[] = [windowEnds];
export const answerStep = answer;
