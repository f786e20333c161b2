// SPDX-License-Identifier: EUPL-1.2
import type { CastName } from '../cast.js';
import { done, expectThat, refusedWith } from '../expectation.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

const INVITED = ['huisLead', 'eksterLead', 'eemdal'] as const satisfies readonly CastName[];
const ADVISING = ['huisLead', 'huisMember', 'eksterLead', 'eksterMember'] as const satisfies readonly CastName[];

const invite: Step = {
  id: 'invite-advisers',
  title: 'Three initiatives of the area are invited to advise on the bids',
  whenLeftOut: { refusedAt: 'accept-advising', code: 'NOT_FOUND' },
  async play(world) {
    for (const name of INVITED) {
      done(
        await world.person('procurement').mutate('inviteAdviser', { tenderId: world.tenderId, partyId: world.partyOf(name) }, 'invitation { id }'),
      );
    }
    return INVITED.map((name) => `${world.person(name).name} gets an invitation`);
  },
};

const accept: Step = {
  id: 'accept-advising',
  title: 'Two accept; the third says nothing, because it will bid itself',
  whenLeftOut: { refusedAt: 'accept-secrecy', code: 'NOT_AN_ADVISER' },
  async play(world) {
    for (const name of ['huisLead', 'eksterLead'] as const)
      done(await world.person(name).mutate('acceptAdvising', { tenderId: world.tenderId }, 'tenderId'));
    return await whatTheOfficerSees(world);
  },
};

/** until the opening every invitation looks the same to who sent it. */
async function whatTheOfficerSees(world: World): Promise<string[]> {
  const { adviserInvitations } = await world
    .person('procurement')
    .query<{ adviserInvitations: { nodes: { party: { name: string }; answer: string }[] } }>(
      'query ($id: ID!) { adviserInvitations(tenderId: $id, first: 20) { nodes { party { name } answer } } }',
      { id: world.tenderId },
    );
  expectThat(
    adviserInvitations.nodes.every(({ answer }) => answer === 'no_answer_yet'),
    'the officer sees who accepted, and so who may be bidding',
  );
  return adviserInvitations.nodes.map(({ party }) => `the officer sees of ${party.name}: no answer yet`);
}

const secrecy: Step = {
  id: 'accept-secrecy',
  title: 'Each adviser accepts secrecy (Awb 2:5) before anything is visible',
  whenLeftOut: { refusedAt: 'read-bids', code: 'SECRECY_REQUIRED' },
  async play(world) {
    for (const name of ADVISING) done(await world.person(name).mutate('acceptSecrecy', { tenderId: world.tenderId }, 'tenderId'));
    return [];
  },
};

const interests: Step = {
  id: 'declare-interests',
  title: 'Each adviser declares interests at the invitation',
  whenLeftOut: { refusedAt: 'read-bids', code: 'INTERESTS_REQUIRED' },
  async play(world) {
    for (const name of ADVISING) await declareNone(world, name, 'at_invitation');
    return [];
  },
};

export async function declareNone(world: World, name: CastName, moment: 'at_invitation' | 'after_opening'): Promise<void> {
  const input = { tenderId: world.tenderId, moment, statement: 'Ik heb geen belang bij een van de partijen.', conflicts: [] };
  done(await world.person(name).mutate('declareInterests', input, 'tenderId'));
}

const cannotDoBoth: Step = {
  id: 'adviser-cannot-bid',
  title: 'Who advises cannot bid (A-04); only the initiative itself learns that',
  async play(world) {
    const outcome = await world.person('huisLead').mutate(
      'confirmBidPartnership',
      {
        lotId: world.lotId,
        leadPartyId: world.partyOf('linde'),
        qualityDigest: '0'.repeat(64),
        priceDigest: '0'.repeat(64),
      },
      'lotId',
    );
    return [refusedWith(outcome, 'ADVISER_CANNOT_BID')];
  },
};

export const invitationSteps: readonly Step[] = [invite, accept, secrecy, interests, cannotDoBoth];
export { ADVISING };
