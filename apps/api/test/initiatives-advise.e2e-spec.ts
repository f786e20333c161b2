// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdviceStage, type TestInitiative } from '@samenspel/aanbestedingen/testing';
import type { Browser } from '@samenspel/accounts/testing';
import { startApi, type RunningApi } from './harness.js';

interface Outcome {
  readonly errors: readonly { readonly code: string }[];
  readonly [object: string]: unknown;
}

let api: RunningApi;
let stage: AdviceStage;
let huis: TestInitiative;
let outside: TestInitiative;
let tenderId: string;
let lotId: string;
let advised: string;
/** A tender on which nobody advises. */
let silent: string;
const who: Record<'officer' | 'decider' | 'evaluator' | 'lead' | 'member' | 'outsider' | 'bidder', Browser | undefined> = {
  ...{ officer: undefined, decider: undefined, evaluator: undefined, lead: undefined, member: undefined, outsider: undefined, bidder: undefined },
};
const as = (name: keyof typeof who): Browser => {
  const browser = who[name];
  if (browser === undefined) throw new Error(`${name} is not signed in`);
  return browser;
};

beforeAll(async () => {
  api = await startApi();
  stage = await AdviceStage.open(api.database);
  const { people } = stage.tender;
  [huis, outside] = [await stage.initiative('Huis van de Wijk'), await stage.initiative('De Buitenstaander')];
  const tender = await stage.published();
  [tenderId, lotId, advised] = [tender.tenderId, tender.lot.id, tender.advised];
  silent = (await stage.published()).tenderId;
  who.officer = await api.asActor(people.officer);
  who.decider = await api.asActor(people.decider);
  who.evaluator = await api.asActor(people.evaluators[0]);
  who.lead = await api.asActor(huis.lead);
  who.member = await api.asActor(huis.member);
  who.outsider = await api.asActor(outside.lead);
}, 120_000);
afterAll(() => api.close());

async function mutate(browser: Browser | null, name: string, input: object, object = 'tenderId'): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${object} errors { __typename ... on UserError { code message path } } } }`;
  const answer = await api.graphql<Record<string, Outcome>>(browser, query, { input });
  return answer.data?.[name] ?? { errors: (answer.errors ?? []).map(({ extensions }) => ({ code: String(extensions['code']) })) };
}
const codes = ({ errors }: Outcome): string[] => errors.map(({ code }) => code);
/** The nodes, or the code of the refusal. */
async function list<Node>(browser: Browser | null, field: string, id: string, fields: string): Promise<readonly Node[] | string> {
  const [name, key] = [field, field === 'advisedBids' || field === 'adviceOfLot' ? 'lotId' : 'tenderId'];
  const answer = await api.graphql<Record<string, { nodes: Node[] }>>(
    browser,
    `query ($id: ID!) { ${name}(${key}: $id, first: 20) { nodes { ${fields} } } }`,
    { id },
  );
  return answer.data?.[name]?.nodes ?? String(answer.errors?.[0]?.extensions['code']);
}
const bidsFor = (browser: Browser | null, id = lotId) =>
  list<{ bidId: string; watermark: string; parts: { criterionId: string; text: string }[] }>(
    browser,
    'advisedBids',
    id,
    'bidId watermark parts { criterionId text }',
  );
const adviceFor = (browser: Browser | null) => list<{ id: string }>(browser, 'adviceOfLot', lotId, 'id');
const invitationsFor = (browser: Browser | null) =>
  list<{ answer: string; party: { name: string } }>(browser, 'adviserInvitations', tenderId, 'answer party { name }');
const advisersFor = (browser: Browser | null) =>
  list<{ id: string; state: string; reason: string }>(browser, 'advisers', tenderId, 'id state reason');

describe('initiatives advise on bids', () => {
  it('A-03 A-04 are invited by the officer, and nobody sees what they answer before the opening', async () => {
    for (const name of ['decider', 'evaluator', 'lead', 'outsider'] as const) {
      expect(codes(await mutate(as(name), 'inviteAdviser', { tenderId, partyId: huis.partyId }, 'invitation { id }'))).toEqual(['FORBIDDEN']);
    }
    expect(codes(await mutate(null, 'inviteAdviser', { tenderId, partyId: huis.partyId }, 'invitation { id }'))).toEqual(['UNAUTHENTICATED']);
    for (const { partyId } of [huis, outside]) {
      const { invitation } = await mutate(as('officer'), 'inviteAdviser', { tenderId, partyId }, 'invitation { answer }');
      expect(invitation).toEqual({ answer: 'no_answer_yet' });
    }
    expect(codes(await mutate(as('member'), 'acceptAdvising', { tenderId }))).toEqual(['FORBIDDEN']);
    expect(codes(await mutate(as('lead'), 'acceptAdvising', { tenderId }))).toEqual([]);
    for (const name of ['lead', 'member'] as const) {
      expect(codes(await mutate(as(name), 'acceptSecrecy', { tenderId }))).toEqual([]);
      const said = { tenderId, moment: 'at_invitation', statement: 'Geen belang.', conflicts: [] };
      expect(codes(await mutate(as(name), 'declareInterests', said))).toEqual([]);
    }
    expect(await invitationsFor(as('officer'))).toEqual([
      { answer: 'no_answer_yet', party: { name: 'Huis van de Wijk' } },
      { answer: 'no_answer_yet', party: { name: 'De Buitenstaander' } },
    ]);
    expect(await advisersFor(as('officer'))).toEqual([]);
    expect(await list(as('officer'), 'adviserDeclarations', tenderId, 'id')).toEqual([]);
    for (const name of ['evaluator', 'lead', 'outsider'] as const) {
      expect(await invitationsFor(as(name))).toBe('FORBIDDEN');
      expect(await advisersFor(as(name))).toBe('FORBIDDEN');
    }
    expect(await bidsFor(as('lead'))).toBe('NOT_FOUND');
    expect((await mine('lead')).data).toEqual({
      myAdvising: { answer: 'accepted', state: null, declared: ['at_invitation', 'secrecy'], reason: '' },
    });
    expect((await mine('outsider')).data).toEqual({ myAdvising: { answer: null, state: null, declared: [], reason: '' } });
  });

  it('A-06 A-07 each of the adviser’s people reads the advised parts after the last declaration; for anybody else there is nothing', async () => {
    const linde = await stage.tender.signer('provider', 'De Linde');
    who.bidder = await api.asActor(linde);
    const [bidId = ''] = await stage.opened(tenderId, [{ bidder: linde }]);
    expect(await bidsFor(as('lead'))).toBe('INTERESTS_REQUIRED');
    const said = { tenderId, moment: 'after_opening', statement: 'Geen belang.', conflicts: [] };
    for (const name of ['lead', 'member'] as const) expect(codes(await mutate(as(name), 'declareInterests', said))).toEqual([]);
    expect(await bidsFor(as('lead'))).toMatchObject([
      { bidId, watermark: expect.stringContaining('party_administrator'), parts: [{ criterionId: advised }] },
    ]);
    for (const name of ['outsider', 'bidder'] as const) expect(await bidsFor(as(name))).toBe('NOT_FOUND');
    for (const name of ['officer', 'evaluator', 'decider'] as const) expect(await bidsFor(as(name))).toBe('FORBIDDEN');
    expect(await bidsFor(null)).toBe('UNAUTHENTICATED');
    expect(codes(await mutate(as('outsider'), 'acceptSecrecy', { tenderId }))).toEqual(['NOT_FOUND']);
    expect((await mine('bidder')).data).toEqual({ myAdvising: null });
  });

  it('A-12 an outsider cannot tell a tender that is advised on from one that is not', async () => {
    const trial = async (id: string): Promise<object> => {
      const lot = await stage.lotOf(id);
      const seen = await api.statementsOf(async () => void (await bidsFor(as('outsider'), lot.id)));
      return { answer: await bidsFor(as('outsider'), lot.id), statements: seen };
    };
    await stage.opened(silent, [{ bidder: await stage.tender.signer('provider', 'Noord') }]);
    expect(await trial(tenderId)).toEqual(await trial(silent));
  });

  it('A-10 S-01 A-11 is signed by two, read after lock and window, and answered per criterion', async () => {
    const bids = await bidsFor(as('lead'));
    const bidId = typeof bids === 'string' ? '' : (bids[0]?.bidId ?? '');
    const observations = [{ bidId, criterionId: advised, text: 'Dit past.', citation: 'bladzijde 1', score: 8 }];
    const { advice } = await mutate(as('lead'), 'draftAdvice', { lotId, observations }, 'advice { id digest }');
    const { id: adviceId, digest } = advice as { id: string; digest: string };
    const sign = async (browser: Browser) => mutate(browser, 'signAdvice', { adviceId, digest }, 'advice { status }');
    const tired = await api.asActor(huis.member, { secondFactor: false });
    expect(codes(await sign(tired))).toEqual(['SECOND_FACTOR_NOT_FRESH']);
    expect(codes(await sign(as('outsider')))).toEqual(['NOT_FOUND']);
    expect(await sign(as('lead'))).toMatchObject({ advice: { status: 'draft' } });
    expect(await sign(as('member'))).toMatchObject({ advice: { status: 'submitted' } });
    expect(await adviceFor(as('officer'))).toBe('ADVICE_WINDOW_OPEN');
    expect(await adviceFor(as('evaluator'))).toBe('ADVICE_BEFORE_LOCK');
    await stage.endWindow(tenderId);
    expect(await adviceFor(as('officer'))).toEqual([{ id: adviceId }]);
    expect(await adviceFor(as('evaluator'))).toBe('ADVICE_BEFORE_LOCK');
    for (const name of ['lead', 'outsider', 'bidder'] as const) expect(await adviceFor(as(name))).toBe('FORBIDDEN');
    const answers = [{ criterionId: advised, outcome: 'followed', because: 'Dat zien wij ook.' }];
    const answer = (browser: Browser) => mutate(browser, 'answerAdvice', { adviceId, answers }, 'advice { answers { outcome } }');
    expect(codes(await answer(as('evaluator')))).toEqual(['ADVICE_BEFORE_LOCK']);
    expect(codes(await answer(as('lead')))).toEqual(['FORBIDDEN']);
    expect(await answer(as('officer'))).toMatchObject({ advice: { answers: [{ outcome: 'followed' }] }, errors: [] });
    await stage.lock(await stage.lotOf(tenderId), stage.tender.people.evaluators[0]);
    expect(await adviceFor(as('evaluator'))).toEqual([{ id: adviceId }]);
    const own = 'query ($id: ID!) { myAdvice(lotId: $id) { status answers { outcome because } } }';
    expect((await api.graphql(as('member'), own, { id: lotId })).data).toMatchObject({
      myAdvice: { status: 'submitted', answers: [{ because: 'Dat zien wij ook.' }] },
    });
    for (const name of ['outsider', 'bidder'] as const) expect((await api.graphql(as(name), own, { id: lotId })).data).toEqual({ myAdvice: null });
    expect((await api.graphql(null, 'query ($id: ID!) { publicAdvice(lotId: $id) { adviserName } }', { id: lotId })).data).toEqual({
      publicAdvice: [],
    });
  });

  it('A-05 is struck out by two, with reasons, and stays on file', async () => {
    const advisers = await advisersFor(as('officer'));
    const adviserId = typeof advisers === 'string' ? '' : (advisers[0]?.id ?? '');
    const propose = (browser: Browser) => mutate(browser, 'proposeStrikeOut', { adviserId, reason: 'Een belang.' }, 'adviser { state }');
    const decide = (browser: Browser) =>
      mutate(browser, 'decideStrikeOut', { adviserId, approve: true, reason: 'Staat vast.' }, 'adviser { state reason }');
    for (const name of ['decider', 'evaluator', 'lead', 'bidder'] as const) expect(codes(await propose(as(name)))).toEqual(['FORBIDDEN']);
    expect(await propose(as('officer'))).toMatchObject({ adviser: { state: 'admitted' }, errors: [] });
    expect(codes(await decide(as('officer')))).toEqual(['FORBIDDEN']);
    expect(await decide(as('decider'))).toMatchObject({ adviser: { state: 'struck_out', reason: 'Een belang.' }, errors: [] });
    expect(await adviceFor(as('officer'))).toHaveLength(1);
    expect(await adviceFor(as('evaluator'))).toEqual([]);
    expect(await bidsFor(as('lead'))).toBe('NOT_FOUND');
    const declared = await list<{ kind: string; party: { name: string } }>(as('decider'), 'adviserDeclarations', tenderId, 'kind party { name }');
    expect(declared).toHaveLength(6);
    expect((await mine('lead')).data).toMatchObject({ myAdvising: { state: 'struck_out', reason: 'Een belang.' } });
  });
});

const mine = (name: keyof typeof who) =>
  api.graphql(as(name), 'query ($id: ID!) { myAdvising(tenderId: $id) { answer state declared reason } }', { id: tenderId });
