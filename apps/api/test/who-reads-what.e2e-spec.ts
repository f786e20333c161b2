// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PLAYED_STATES, PRICES, TendersInEveryState, type PlayedState, type PlayedTender } from '@samenspel/aanbestedingen/testing';
import { defaultFieldResolver, extendSchema, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { everySeat, type Seat } from './every-seat.js';
import { startApi, type RunningApi } from './harness.js';
import { seenBy } from './what-is-seen.js';
import { WhoReadsWhat } from './who-reads-what.js';

/** All of them in the second tier; here those between which most changes. */
const STATES: readonly PlayedState[] = process.env['SAMENSPEL_TIER'] === 'full' ? PLAYED_STATES : ['award_intended', 'published'];

describe('who reads what', () => {
  const matrix = WhoReadsWhat.read();
  let api: RunningApi;
  let schema: GraphQLSchema;
  let world: TendersInEveryState;
  let played: ReadonlyMap<PlayedState, PlayedTender>;
  let seats: readonly Seat[];
  let sessionId: string | null;
  let isPlanted = false;
  /** Before the first request, since queries that come back are compiled: the title of a lot that tells a price when it is told to. */
  const plant = (): void => {
    const { title } = (schema.getType('Lot') as GraphQLObjectType).getFields();
    if (title === undefined) throw new Error('a lot has a title');
    const resolve = title.resolve ?? defaultFieldResolver;
    title.resolve = (...asked) => (isPlanted ? `Perceel ${PRICES.rival}` : resolve(...asked));
  };
  beforeAll(async () => {
    api = await startApi({ environment: { SAMENSPEL_REQUESTS_PER_MINUTE: '1000000' } });
    ({ schema } = api.app.get(GraphQLSchemaHost));
    plant();
    world = await TendersInEveryState.open(api.database);
    played = await world.play(STATES);
    seats = await everySeat(api, world);
    const [session] = await api.database.dataSource.query<{ id: string }[]>('SELECT id FROM aanbestedingen.opening_session LIMIT 1');
    sessionId = session?.id ?? null;
  }, 180_000);
  afterAll(async () => {
    await world.close();
    await api.close();
  });

  it('is written for each field that a query about a tender reaches, in one row', () => {
    expect(matrix.unwritten(schema)).toEqual([]);
  });

  it('fails for a new field that nobody wrote a row for', () => {
    expect(matrix.unwritten(extendSchema(schema, parse('extend type Lot { bidsSoFar: Int }')))).toEqual(['not in one row: Lot.bidsSoFar']);
  });

  const tenderIn = (state: PlayedState): PlayedTender => {
    const tender = played.get(state);
    if (tender === undefined) throw new Error(`${state} was not played`);
    return tender;
  };
  const seat = (name: Seat['name']): Seat => {
    const found = seats.find((one) => one.name === name);
    if (found === undefined) throw new Error(`nobody sits in ${name}`);
    return found;
  };

  it.each(STATES)(
    'B-04 B-07 A-04 A-06 A-07 S-01 S-03 P-03 is what each role gets of a tender that is %s, by every path to depth four',
    async (state) => {
      const found: string[] = [];
      for (const one of seats)
        found.push(...matrix.differences(state, one.name, await seenBy(schema, one, tenderIn(state), state === 'opened' ? sessionId : null)));
      expect(found).toEqual([]);
    },
    600_000,
  );

  it('would not be missed: a field that is open by mistake, and somebody who is answered as another', async () => {
    isPlanted = true;
    try {
      const seen = await seenBy(schema, seat('visitor'), tenderIn('published'), null);
      expect(matrix.differences('published', 'visitor', seen)).toEqual(['published visitor reads the word rivalPrice']);
    } finally {
      isPlanted = false;
    }
    const asOfficer = await seenBy(schema, seat('officer'), tenderIn('published'), null);
    expect(matrix.differences('published', 'lead', asOfficer)).toEqual(
      expect.arrayContaining([
        'published lead reads AdviserInvitation.party',
        'published lead reads Tender.tasks',
        'published lead does not read SealedBid',
      ]),
    );
  });
});
