// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { BidStage, done, fresh } from '@samenspel/aanbestedingen/testing';
import { permissionsOf, type MunicipalRole, type Role } from '@samenspel/access';
import type { Browser } from '@samenspel/accounts/testing';
import { randomId, type Actor } from '@samenspel/kernel';
import { aStaffMember, staffActor } from '@samenspel/parties/testing';
import { everyQuery } from './every-query.js';
import { startApi, type RunningApi } from './harness.js';

const OTHER_STAFF: readonly MunicipalRole[] = ['complaints_handler', 'council_member', 'tenant_administrator', 'case_handler'];

/** What stands in the quality part of each bid of the stage, and a price that stands nowhere else. */
const QUALITY = 'koffie in het wijkhuis';
const CENTS = 42_424_243;
const MAY_READ_QUALITY = /procurement_officer|evaluator|decision_maker/;

interface Observer {
  readonly name: string;
  readonly browser: Browser | null;
  readonly documents: readonly string[];
}

describe('a bid that comes in', () => {
  let api: RunningApi;
  let stage: BidStage;
  let bidder: Actor;
  let lot: Awaited<ReturnType<BidStage['published']>>['lot'];
  const observers: Observer[] = [];
  beforeAll(async () => {
    api = await startApi();
    stage = await BidStage.open(api.database);
    ({ lot } = await stage.published());
    bidder = await stage.tender.signer('provider', 'Kanarie Zorg');
    const { officer, decider, openers, evaluators } = stage.tender.people;
    const others = await Promise.all(
      OTHER_STAFF.map(async (role) =>
        staffActor(await aStaffMember(api.database.dataSource, stage.tender.municipality, role), stage.tender.municipality, role),
      ),
    );
    const seats: readonly Actor[] = [
      officer,
      decider,
      openers[0],
      evaluators[0],
      await stage.tender.signer('provider', 'Een ander'),
      await stage.tender.signer('initiative'),
      ...others,
    ];
    observers.push(observer('nobody', null, []));
    for (const actor of seats) observers.push(observer([...actor.roles].join(' '), await api.asActor(actor), [...actor.roles] as Role[]));
  });
  afterAll(async () => {
    await stage.close();
    await api.close();
  });

  const observer = (name: string, browser: Browser | null, roles: readonly Role[]): Observer => {
    const held = permissionsOf(browser === null ? [] : ['person', ...roles]);
    const ids: Record<string, string> = {
      tender: lot.tenderId,
      lot: lot.id,
      party: bidder.party?.id ?? '',
      tenderId: lot.tenderId,
      lotId: lot.id,
      slug: stage.tender.slug,
      municipality: stage.tender.slug,
      year: '2024',
    };
    const fill = (root: string, argument: string): string | undefined => (argument === 'id' ? (ids[root] ?? randomId()) : ids[argument]);
    return { name, browser, documents: everyQuery(api.app.get(GraphQLSchemaHost).schema, held, fill) };
  };
  const seenBy = async ({ browser, documents }: Observer): Promise<string[]> => {
    const seen: string[] = [];
    for (const document of documents) {
      const { errors, data, status } = await api.graphql(browser, document);
      const text = JSON.stringify([document, status, data, errors?.map(({ path, extensions }) => [path, extensions['code']])], null, 1);
      // The clock of the municipality is the one thing that moves by itself.
      seen.push(text.replaceAll(/"now": "[^"]*"/g, '"now": ""'));
    }
    return seen;
  };
  const allSeen = async (): Promise<Record<string, string[]>> => {
    const seen: Record<string, string[]> = {};
    for (const [index, one] of observers.entries()) seen[`${index} ${one.name}`] = await seenBy(one);
    return seen;
  };

  /** kinds of confidential content of which the audit says that somebody read it. */
  const readsEntered = async (): Promise<string[]> => {
    const rows = await api.database.dataSource.query<{ kind: string }[]>(
      "SELECT DISTINCT kind FROM audit.entry WHERE kind ~ '[._]read' ORDER BY kind",
    );
    return rows.map(({ kind }) => kind);
  };

  it('B-03 B-04 moves nothing in any answer that anybody else can get, whatever they ask', async () => {
    const before = await allSeen();
    expect(observers.every((one) => one.documents.length > 2)).toBe(true);
    expect(
      Object.values(before)
        .flat()
        .filter((text) => /FORBIDDEN|UNAUTHENTICATED|VALIDATION|_LIMIT|INTERNAL/.test(text)),
    ).toEqual([]);
    await stage.bid(bidder, lot);
    await stage.bid(await stage.tender.signer('initiative', 'Kanarie Buurt'), lot);
    await stage.bid(bidder, lot, { cents: 41_000_000 });
    done(await stage.withdraw.execute(fresh(bidder), { lotId: lot.id }));
    expect(await allSeen()).toEqual(before);
    expect(await readsEntered()).toEqual([]);
  });

  it('B-07 A-07 S-03 would be seen: after the opening the officer reads quality, who has no part in it nothing, and nobody a price', async () => {
    const officer = observers.find((one) => one.name.includes('procurement_officer'));
    const before = officer === undefined ? [] : await seenBy(officer);
    await stage.bid(await stage.tender.signer('provider', 'Thuis'), lot, { cents: CENTS });
    await stage.closeAt(lot.tenderId);
    await stage.open(lot, 'quality');
    const after = await allSeen();
    const found = (text: string): string[] => Object.keys(after).filter((name) => after[name]?.some((answer) => answer.includes(text)));
    expect(officer === undefined ? [] : await seenBy(officer)).not.toEqual(before);
    expect(found(QUALITY).filter((name) => !MAY_READ_QUALITY.test(name))).toEqual([]);
    expect(found(QUALITY).length).toBeGreaterThan(0);
    expect(found(String(CENTS))).toEqual([]);
    expect(await readsEntered()).toEqual(['bid-quality.read', 'bids.read']);
  });
});
