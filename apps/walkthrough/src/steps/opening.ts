// SPDX-License-Identifier: EUPL-1.2
import { closingListHolds, passShareToSession, type ClosingList } from '@samenspel/sealing';
import { fromBase64, toBase64 } from '../bytes.js';
import { cast, type CastName } from '../cast.js';
import { done, expectThat, refusedWith } from '../expectation.js';
import type { MutationOutcome } from '../browser/person.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';
import { BIDDERS } from './bids.js';
import { unlocked } from './people.js';

type Purpose = 'quality' | 'price';
/** An id that nothing has. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
interface Session {
  readonly id: string;
  readonly recipient: string;
  readonly state: string;
}

/** The officer unlocks the own share in the browser and seals it to the ceremony that runs now. */
async function contribute(world: World, name: CastName, purpose: Purpose, session: Session): Promise<MutationOutcome<{ session: Session }>> {
  const { myShare } = await world
    .person(name)
    .query<{ myShare: { sealed: string; wrapped: string } }>(
      'query ($lotId: ID!, $purpose: BidPurpose!) { myShare(lotId: $lotId, purpose: $purpose) { sealed wrapped } }',
      {
        lotId: world.lotId,
        purpose,
      },
    );
  const passed = await passShareToSession(fromBase64(myShare.sealed), await unlocked(name, myShare.wrapped), {
    sessionId: session.id,
    sessionRecipient: session.recipient,
  });
  expectThat(passed.ok, `${name} cannot pass the share on`);
  return world
    .person(name)
    .mutate('contributeShare', { sessionId: session.id, sealedShare: toBase64(passed.value) }, 'session { id recipient state }');
}

export async function startOpening(world: World, purpose: Purpose): Promise<MutationOutcome<{ session: Session }>> {
  return world.person('officerOne').mutate('startOpening', { lotId: world.lotId, purpose }, 'session { id recipient state }');
}

const oneOfficer: Step = {
  id: 'one-officer',
  title: 'One officer starts the opening: alone nothing opens, also not twice',
  whenLeftOut: { refusedAt: 'second-officer', code: 'NOT_FOUND' },
  async play(world) {
    const { session } = done(await startOpening(world, 'quality'));
    world.sessionId = session.id;
    const first = done(await contribute(world, 'officerOne', 'quality', session));
    expectThat(first.session.state === 'waiting_for_second_officer', `the session is ${first.session.state} after one officer`);
    const sentence = refusedWith(await contribute(world, 'officerOne', 'quality', session), 'SAME_OFFICER');
    const { lot } = await world
      .person('procurement')
      .query<{ lot: { bids: { nodes: unknown[] } } }>('query ($id: ID!) { lot(id: $id) { bids(first: 10) { nodes { id } } } }', { id: world.lotId });
    expectThat(lot.bids.nodes.length === 0, 'bids are visible after one officer');
    return [sentence];
  },
};

const secondOfficer: Step = {
  id: 'second-officer',
  title: 'A second officer joins within ten minutes: the quality parts open, the prices stay shut',
  whenLeftOut: { refusedAt: 'judge-bids', code: 'NOT_FOUND' },
  async play(world) {
    const { openingSession } = await world
      .person('officerTwo')
      .query<{ openingSession: Session | null }>('query ($id: ID!) { openingSession(id: $id) { id recipient state } }', { id: world.sessionId });
    if (openingSession === null) done(await handInNothing(world));
    expectThat(openingSession !== null, 'the second officer does not find the session');
    done(await contribute(world, 'officerTwo', 'quality', openingSession));
    await opened(world);
    await findBids(world);
    return await openingRecord(world);
  },
};

/** What a program would try that knows of no session. */
async function handInNothing(world: World): Promise<MutationOutcome<object>> {
  return world.person('officerTwo').mutate('contributeShare', { sessionId: NOBODY, sealedShare: 'AAAA' }, 'session { id }');
}

export async function opened(world: World): Promise<void> {
  for (let turn = 0; turn < 120; turn += 1) {
    const { openingSession } = await world
      .person('officerTwo')
      .query<{ openingSession: Session & { finding: string | null } }>(
        'query ($id: ID!) { openingSession(id: $id) { id recipient state finding } }',
        { id: world.sessionId },
      );
    if (openingSession.state === 'opened') return;
    expectThat(openingSession.state !== 'failed', `the opening failed: ${openingSession.finding ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the opening takes too long');
}

/** B-07: everybody can check that nothing was added, dropped or changed between closing and opening. */
async function openingRecord(world: World): Promise<string[]> {
  const { lot } = await world.person('linde').query<{
    lot: {
      openingRecord: {
        salt: string;
        openedAt: string;
        digests: { qualitySha256: string; priceSha256: string; state: ClosingList['entries'][number]['state'] }[];
      } | null;
    };
  }>('query ($id: ID!) { lot(id: $id) { openingRecord(purpose: quality) { salt openedAt digests { qualitySha256 priceSha256 state } } } }', { id: world.lotId });
  expectThat(lot.openingRecord !== null, 'there is no public record of the opening');
  const { salt, digests, openedAt } = lot.openingRecord;
  const entries = digests.map(({ qualitySha256, priceSha256, state }) => ({ qualitySha256, priceSha256, state }));
  const list = { tenderId: world.tenderId, lotId: world.lotId, salt, entries };
  expectThat(await closingListHolds(world.commitment, list), 'the list of digests does not fit the commitment of the closing');
  for (const [name, bid] of world.bids) {
    expectThat(
      entries.some((entry) => entry.qualitySha256 === bid.qualitySha256 && entry.state === 'submitted'),
      `the bid of ${name} is not on the list`,
    );
  }
  return [
    `opened at ${openedAt}`,
    ...entries.map(({ qualitySha256, state }) => `${qualitySha256.slice(0, 16)}… ${state}`),
    'the list fits the commitment',
  ];
}

const judge: Step = {
  id: 'judge-bids',
  title: 'The officer proposes and another decides that the bids are valid (B-08)',
  whenLeftOut: { refusedAt: 'consensus', code: 'VALIDITY_OPEN' },
  async play(world) {
    for (const { name } of BIDDERS) {
      const bidId = world.bidIds.get(name) ?? NOBODY;
      done(
        await world
          .person('procurement')
          .mutate('proposeBidValidity', { bidId, verdict: 'valid', ground: 'Voldoet aan de eisen.', proportionality: '' }, 'bid { id }'),
      );
      done(await world.person('decisionMaker').mutate('decideBidValidity', { bidId, verdict: 'valid' }, 'bid { id state }'));
    }
    return BIDDERS.map(({ name }) => `${cast[name].party}: valid`);
  },
};

async function findBids(world: World): Promise<void> {
  const { lot } = await world
    .person('procurement')
    .query<{ lot: { bids: { nodes: { id: string; party: { id: string } }[] } } }>(
      'query ($id: ID!) { lot(id: $id) { bids(first: 10) { nodes { id party { id } } } } }',
      { id: world.lotId },
    );
  for (const { name } of BIDDERS) {
    const bid = lot.bids.nodes.find(({ party }) => party.id === world.partyOf(name));
    if (bid) world.bidIds.set(name, bid.id);
  }
}

export const openingSteps: readonly Step[] = [oneOfficer, secondOfficer, judge];
export { contribute };
