// SPDX-License-Identifier: EUPL-1.2
import { PRICES, WORDS, type PlayedTender } from '@samenspel/aanbestedingen/testing';
import type { GraphQLSchema } from 'graphql';
import { everyQuery } from './every-query.js';
import type { Seat } from './every-seat.js';
import { selectionOf } from './selection.js';
import { ABOUT_ONE_TENDER, PLUMBING, type Seen } from './who-reads-what.js';

const TEXTS: Readonly<Record<string, string>> = { ...WORDS, leadPrice: String(PRICES.lead), rivalPrice: String(PRICES.rival) };

/** All that this seat can find out about the tender by asking, to depth four. */
export async function seenBy(schema: GraphQLSchema, seat: Seat, tender: PlayedTender, sessionId: string | null): Promise<Seen> {
  const fields = new Set<string>();
  const words = new Set<string>();
  for (const document of documentsOf(schema, seat, tender, sessionId)) {
    const answer = await seat.ask(document);
    const refused = (answer.errors ?? []).map(({ extensions }) => String(extensions['code']));
    if (answer.status >= 500 || refused.some((code) => /FORBIDDEN|UNAUTHENTICATED|VALIDATION|_LIMIT|INTERNAL/.test(code)))
      throw new Error(`${seat.name} is answered ${refused.join(', ')} to ${document}`);
    collect(answer.data, fields);
    const text = JSON.stringify(answer.data);
    for (const [word, held] of Object.entries(TEXTS)) if (text.includes(held)) words.add(word);
  }
  return { fields, words };
}

function documentsOf(schema: GraphQLSchema, { permissions }: Seat, tender: PlayedTender, sessionId: string | null): string[] {
  const { tenderId, lotId, bidIds } = tender;
  const nobody = '00000000-0000-4000-8000-000000000000';
  const ids: Readonly<Record<string, string>> = {
    tender: tenderId,
    lot: lotId,
    tenderId,
    lotId,
    bid: bidIds?.[0] ?? nobody,
    openingSession: sessionId ?? nobody,
  };
  const fill = (root: string, argument: string): string | undefined => ids[argument === 'id' ? root : argument];
  const record = selectionOf(schema.getType('OpeningRecord')!, permissions, 2);
  const documents = everyQuery(schema, permissions, fill, (root) => ABOUT_ONE_TENDER.test(root));
  documents.push(`{ lot(id: "${lotId}") { __typename openingRecord(purpose: quality)${record ?? ''} } }`);
  // The first bid was asked above; the other one is somebody else's.
  if (bidIds !== null && permissions.has('bid:read'))
    documents.push(
      ...everyQuery(
        schema,
        permissions,
        (root, argument) => (root === 'bid' && argument === 'id' ? bidIds[1] : undefined),
        (root) => root === 'bid',
      ),
    );
  else if (bidIds !== null && permissions.has('bid:read-own'))
    documents.push(
      ...everyQuery(
        schema,
        permissions,
        () => bidIds[1],
        (root) => root === 'bid',
      ),
    );
  return documents;
}

/** Also a page without nodes. */
function isEmptyList(value: unknown): boolean {
  const page = value as { __typename?: string; nodes?: unknown[] } | null;
  const items = page?.__typename?.endsWith('Connection') === true ? (page.nodes ?? []) : value;
  return Array.isArray(items) && items.length === 0;
}

/** `Type.field` of every value that is there; an empty list is not. */
function collect(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((item) => collect(item, into));
  if (typeof value !== 'object' || value === null) return;
  const type = (value as { __typename?: string }).__typename;
  for (const [name, inner] of Object.entries(value)) {
    const isThere = inner !== null && !isEmptyList(inner);
    if (type !== undefined && name !== '__typename' && isThere && !PLUMBING.test(type)) into.add(`${type}.${name}`);
    collect(inner, into);
  }
}
