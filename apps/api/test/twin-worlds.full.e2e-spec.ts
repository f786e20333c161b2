// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { BidStage } from '@samenspel/aanbestedingen/testing';
import { permissionsOf, type MunicipalRole, type Role } from '@samenspel/access';
import { checkInstallationKeys } from '@samenspel/database';
import { randomId, type Actor } from '@samenspel/kernel';
import { aStaffMember, staffActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { everyQuery } from './every-query.js';
import { dumpOf, metricsOf, play, twinOf, type Request, type TwinWorld } from './twin-worlds.js';

const LONG = 300_000;
const OTHER_STAFF: readonly MunicipalRole[] = ['complaints_handler', 'council_member', 'tenant_administrator', 'case_handler'];
const SUBMIT = 'mutation ($input: SubmitBidInput!) { submitBid(input: $input) { receipt { text } errors { __typename } } }';
const INVITE = 'mutation ($input: InviteAdviserInput!) { inviteAdviser(input: $input) { errors { __typename } } }';
const OPEN = 'mutation ($input: StartOpeningInput!) { startOpening(input: $input) { errors { __typename ... on UserError { code } } } }';
/** A mistake that somebody could make: counting what arrives in a column that everybody reads. */
const LEAK = `
  CREATE FUNCTION public.leak() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN UPDATE aanbestedingen.tender SET version = version + 1 WHERE published_at IS NOT NULL; RETURN NEW; END $$;
  CREATE TRIGGER leak AFTER UPDATE ON aanbestedingen.sealed_slot FOR EACH ROW EXECUTE FUNCTION public.leak();`;

const graphql = (query: string, input?: object): Request => ({
  method: 'POST',
  path: '/graphql',
  body: { query, ...(input && { variables: { input } }) },
});

describe('two installations from one copy, one with five bids and one with none', () => {
  let source: TestDatabase;
  let stage: BidStage;
  let lot: Awaited<ReturnType<BidStage['published']>>['lot'];
  let bidders: Actor[];
  let observers: (Actor | null)[];
  const worlds: TwinWorld[] = [];
  let answers: { readonly quiet: string[]; readonly busy: string[]; readonly leaking: string[] };

  beforeAll(async () => {
    source = await createTestDatabase();
    await checkInstallationKeys(source.dataSource, source.keys);
    stage = await BidStage.open(source);
    ({ lot } = await stage.published());
    bidders = [];
    for (const name of ['Een', 'Twee', 'Drie']) bidders.push(await stage.tender.signer('provider', name));
    for (const name of ['Vier', 'Vijf']) bidders.push(await stage.tender.signer('initiative', name));
    observers = await everybodyElse();
    await source.dataSource.destroy();
    for (const plant of ['', '', LEAK]) worlds.push(await twinOf(stage, plant));
    answers = await playAll();
  }, LONG);
  afterAll(async () => {
    for (const world of worlds) await world.close();
    await stage.close();
    // A database can be copied only while nobody is connected to it.
    await source.dataSource.initialize();
    await source.close();
  }, LONG);

  const [QUIET, BUSY, LEAKING] = [0, 1, 2];
  const worldAt = (at: number): TwinWorld => {
    const world = worlds[at];
    if (world === undefined) throw new Error('a world that was not made');
    return world;
  };

  async function everybodyElse(): Promise<(Actor | null)[]> {
    const { officer, decider, openers, evaluators } = stage.tender.people;
    const { dataSource } = stage.tender.database;
    const others: Actor[] = [];
    for (const role of OTHER_STAFF)
      others.push(staffActor(await aStaffMember(dataSource, stage.tender.municipality, role), stage.tender.municipality, role));
    const outsiders = [await stage.tender.signer('provider', 'Een ander'), await stage.tender.signer('initiative', 'Een buurt')];
    return [null, officer, decider, openers[0], evaluators[0], ...others, ...outsiders];
  }

  /** Over HTTP, as a bidder's own software does it. Who does not bid looks at something else as often. */
  async function visit(world: TwinWorld, bidder: Actor, bids: boolean): Promise<void> {
    const browser = await world.api.asActor(bidder);
    if (!bids) return void (await browser.post('/graphql', { query: '{ __typename }' }));
    const sealed = await world.stage.seal(bidder, lot);
    const refs: Record<string, string> = {};
    for (const purpose of ['quality', 'price'] as const) {
      const headers = {
        ...{ cookie: `samenspel=${browser.cookie('samenspel') ?? ''}`, origin: world.api.origin },
        ...{ 'samenspel-party': bidder.party?.id ?? '', 'content-type': 'application/octet-stream' },
      };
      const body = new Blob([Buffer.from(sealed[purpose].bytes)]);
      const response = await fetch(`${world.api.origin}/api/v1/lots/${lot.id}/envelopes/${purpose}`, { method: 'POST', headers, body });
      refs[`${purpose}Ref`] = ((await response.json()) as { ref: string }).ref;
    }
    const digests = { qualityDigest: sealed.quality.contentDigest, priceDigest: sealed.price.contentDigest };
    const response = await browser.post('/graphql', graphql(SUBMIT, { lotId: lot.id, ...refs, ...digests, partnerIds: [] }).body);
    expect(await response.text()).toContain('samenspel receipt 1');
  }

  function scriptFor(actor: Actor | null): Request[] {
    const held = permissionsOf(actor === null ? [] : ['person', ...([...actor.roles] as Role[])]);
    const ids: Record<string, string> = {
      ...{ tender: lot.tenderId, lot: lot.id, tenderId: lot.tenderId, lotId: lot.id, party: bidders[3]?.party?.id ?? '' },
      ...{ slug: stage.tender.slug, municipality: stage.tender.slug, year: '2024' },
    };
    const nothing = randomIdOnce;
    const fill = (root: string, argument: string): string | undefined => (argument === 'id' ? (ids[root] ?? nothing) : ids[argument]);
    const { schema } = worldAt(QUIET).api.app.get(GraphQLSchemaHost);
    return [
      ...everyQuery(schema, held, fill).map((query) => graphql(query)),
      graphql(OPEN, { lotId: lot.id, purpose: 'quality' }),
      graphql(INVITE, { tenderId: lot.tenderId, partyId: bidders[3]?.party?.id }),
      { method: 'GET', path: `/api/v1/lots/${lot.id}/award-record` },
      { method: 'GET', path: '/.well-known/security.txt' },
    ];
  }
  const randomIdOnce = randomId();

  async function playAll(): Promise<typeof answers> {
    for (const bidder of bidders) {
      await visit(worldAt(QUIET), bidder, false);
      await visit(worldAt(BUSY), bidder, true);
      await visit(worldAt(LEAKING), bidder, true);
    }
    const collected = worlds.map((): string[] => []);
    for (const observer of observers) {
      const script = scriptFor(observer);
      for (const [at, world] of worlds.entries()) collected[at]?.push(...(await play(world, observer, script)));
    }
    const [quiet = [], busy = [], leaking = []] = collected;
    return { quiet, busy, leaking };
  }

  it('B-03 B-04 cannot be told apart by anybody: not by a body, a header, or how many statements an answer took', () => {
    expect(answers.quiet.length).toBeGreaterThan(observers.length * 5);
    expect(answers.busy).toEqual(answers.quiet);
  });
  it('B-03 look the same in /metrics', async () => {
    const [quiet, busy] = [await metricsOf(worldAt(QUIET)), await metricsOf(worldAt(BUSY))];
    expect(quiet.length).toBeGreaterThan(3);
    expect(busy).toEqual(quiet);
  });
  it('B-03 X-01 have as many rows of the same length in every table, messages, mails to send and audit included', async () => {
    const [quiet, busy] = [await dumpOf(worldAt(QUIET)), await dumpOf(worldAt(BUSY))];
    expect(quiet.length).toBeGreaterThan(60);
    expect(busy).toEqual(quiet);
  });
  it('would be told apart by one column that counts what arrives', () => {
    const different = answers.leaking.filter((answer, at) => answer !== answers.quiet[at]);
    expect(different.length).toBeGreaterThan(0);
    expect(different.every((answer) => answer.includes('version'))).toBe(true);
  });
});
