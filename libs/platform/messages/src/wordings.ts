// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@samenspel/kernel';
import type { Queryable } from './deliveries.js';
import type { MessageWords } from './message-kind.js';

/** Which message, of which municipality, written when (business time). */
export interface WordingOf {
  readonly municipalityId: string | null;
  readonly kind: string;
  readonly at: Date;
}

/** One version of a municipality's own wording; `words` is null when it went back to those of the product. */
export interface WordingVersion {
  readonly kind: string;
  readonly language: Language;
  readonly version: number;
  readonly validFrom: Date;
  readonly words: MessageWords | null;
}

const IN_FORCE = `SELECT m.place::int AS place, w.words
  FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) WITH ORDINALITY AS m(municipality_id, kind, at, place)
  CROSS JOIN LATERAL (
    SELECT words FROM messages.wording w
    WHERE w.municipality_id = m.municipality_id AND w.kind = m.kind AND w.language = $4 AND w.valid_from <= m.at
    ORDER BY w.version DESC LIMIT 1) w
  WHERE w.words IS NOT NULL`;

/**
 * The own wording that held when each message was written, in the order of the messages; null where the product's words hold.
 * One statement, whatever the number of messages.
 */
export async function wordingsInForce(db: Queryable, messages: readonly WordingOf[], language: Language): Promise<readonly (MessageWords | null)[]> {
  if (messages.length === 0) return [];
  const rows = await db.query<{ place: number; words: MessageWords }[]>(IN_FORCE, [
    messages.map(({ municipalityId }) => municipalityId),
    messages.map(({ kind }) => kind),
    messages.map(({ at }) => at),
    language,
  ]);
  const found = new Map(rows.map(({ place, words }) => [place, words]));
  return messages.map((_message, index) => found.get(index + 1) ?? null);
}

/** The latest version of each kind and language of a municipality, also one whose day is still to come. */
export const latestWordings = (db: Queryable, municipalityId: string): Promise<readonly WordingVersion[]> =>
  db.query(
    `SELECT DISTINCT ON (kind, language) kind, language, version, valid_from AS "validFrom", words
     FROM messages.wording WHERE municipality_id = $1 ORDER BY kind, language, version DESC`,
    [municipalityId],
  );
