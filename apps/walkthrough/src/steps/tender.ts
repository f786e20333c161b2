// SPDX-License-Identifier: EUPL-1.2
import { cast, PROJECT_AREAS, type CastName } from '../cast.js';
import { draftFields } from '../draft.js';
import { done, expectThat, refusedWith } from '../expectation.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';
import { OFFICERS } from './people.js';

const TENDER = 'tender { id version status lots(first: 1) { nodes { id criteria(first: 20) { nodes { id title advised } } } } }';
interface TenderAnswer {
  readonly tender: {
    readonly id: string;
    readonly version: number;
    readonly lots: { readonly nodes: readonly { readonly id: string; readonly criteria: { readonly nodes: World['criteria'] } }[] };
  };
}

function remember(world: World, { tender }: TenderAnswer): void {
  const [lot] = tender.lots.nodes;
  expectThat(lot !== undefined, 'the tender has no lot');
  world.tenderId = tender.id;
  world.tenderVersion = tender.version;
  world.lotId = lot.id;
  world.criteria = lot.criteria.nodes;
}

const draft: Step = {
  id: 'draft',
  title: 'The procurement officer drafts a tender for care and transport in Eemdal: criteria, planning, involvement, the advice round',
  async play(world) {
    const officer = world.person('procurement');
    const created = done(await officer.mutate<TenderAnswer>('createTender', { municipality: world.municipality, title: world.title }, TENDER));
    remember(world, created);
    const now = await world.now();
    const fields = draftFields(now, world.title, [...PROJECT_AREAS]);
    remember(
      world,
      done(
        await officer.mutate<TenderAnswer>(
          'updateTender',
          { tenderId: world.tenderId, version: world.tenderVersion, ...fields, socialValue: '' },
          TENDER,
        ),
      ),
    );
    return [`tender ${world.tenderId}`, `bids until ${fields.planning.bidDeadline}`, `advice until ${fields.planning.adviceEndsAt}`];
  },
};

const TASKS: readonly (readonly [CastName, string])[] = [
  ...OFFICERS.map((name) => [name, 'opening_officer'] as const),
  ['evaluatorOne', 'evaluator'],
  ['evaluatorTwo', 'evaluator'],
  ['decisionMaker', 'decision_maker'],
];

const tasks: Step = {
  id: 'tasks',
  title: 'Colleagues get their tasks: three opening officers, two evaluators, a decision maker',
  async play(world) {
    for (const [name, role] of TASKS) {
      const given = { tenderId: world.tenderId, personId: world.personIdOf(name), role };
      world.tenderVersion = done(
        await world.person('procurement').mutate<{ tender: { version: number } }>('assignTenderRole', given, 'tender { version }'),
      ).tender.version;
    }
    return TASKS.map(([name, role]) => `${cast[name].name}: ${role}`);
  },
};

const missedGate: Step = {
  id: 'publish-without-social-value',
  title: 'Publishing is refused: the sentence on social value is missing (T-08)',
  async play(world) {
    const outcome = await world
      .person('procurement')
      .mutate('proposePublication', { tenderId: world.tenderId, version: world.tenderVersion }, 'tender { id }');
    return [refusedWith(outcome, 'GATE_SOCIAL_VALUE')];
  },
};

const socialValue: Step = {
  id: 'social-value',
  title: 'The officer adds it',
  whenLeftOut: { refusedAt: 'propose-publication', code: 'GATE_SOCIAL_VALUE' },
  async play(world) {
    const fields = draftFields(await world.now(), world.title, [...PROJECT_AREAS]);
    const input = { tenderId: world.tenderId, version: world.tenderVersion, ...fields };
    remember(world, done(await world.person('procurement').mutate<TenderAnswer>('updateTender', input, TENDER)));
    return [fields.socialValue];
  },
};

const propose: Step = {
  id: 'propose-publication',
  title: 'The officer proposes to publish',
  whenLeftOut: { refusedAt: 'decide-publication', code: 'NOTHING_PROPOSED' },
  async play(world) {
    const input = { tenderId: world.tenderId, version: world.tenderVersion };
    world.tenderVersion = done(
      await world.person('procurement').mutate<{ tender: { version: number } }>('proposePublication', input, 'tender { version }'),
    ).tender.version;
    return [];
  },
};

const decide: Step = {
  id: 'decide-publication',
  title: 'Another person decides; two key pairs are made, split over the officers, and forgotten',
  whenLeftOut: { refusedAt: 'record-dispatch', code: 'NOT_DECIDED_YET' },
  async play(world) {
    const input = { tenderId: world.tenderId, version: world.tenderVersion, approve: true, reason: 'Het ontwerp is in orde.' };
    const { tender } = done(
      await world
        .person('decisionMaker')
        .mutate<{ tender: { version: number; status: string } }>('decidePublication', input, 'tender { version status }'),
    );
    world.tenderVersion = tender.version;
    expectThat(tender.status === 'notice_sent', `the tender is ${tender.status}, not notice_sent`);
    return ['above the threshold: nothing is public here before the European publication (T-07)'];
  },
};

const recordStep = (world: World, kind: string, reference: string) =>
  world
    .person('procurement')
    .mutate<{ tender: { status: string } }>('recordPublicationStep', { tenderId: world.tenderId, kind, reference }, 'tender { status }');

const dispatch: Step = {
  id: 'record-dispatch',
  title: 'The officer records that the notice was sent to TED',
  whenLeftOut: { refusedAt: 'record-ted', code: 'NOT_DISPATCHED_YET' },
  async play(world) {
    done(await recordStep(world, 'dispatched', 'eForms 20, verzonden'));
    const { tender } = await world.person('linde').query<{ tender: unknown }>('query ($id: ID!) { tender(id: $id) { id } }', { id: world.tenderId });
    expectThat(tender === null, 'a provider sees the tender before TED published it');
    return ['a provider still finds nothing'];
  },
};

const ted: Step = {
  id: 'record-ted',
  title: 'TED has published: from now on it is public here',
  whenLeftOut: { refusedAt: 'ask-question', code: 'NOT_FOUND' },
  async play(world) {
    const { tender } = done(await recordStep(world, 'ted_published', '412345-2026'));
    expectThat(tender.status === 'published', `the tender is ${tender.status}, not published`);
    return [];
  },
};

export const tenderSteps: readonly Step[] = [draft, tasks, missedGate, socialValue, propose, decide, dispatch, ted];
