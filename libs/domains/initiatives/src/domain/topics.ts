// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';

/** A CBS code of a year (P-02). */
interface Place {
  readonly code: string;
  readonly year: number;
}

/**
 * What a person wants to hear about (I-13, X-05): these themes in these areas. No theme means every theme, no area everywhere;
 * neither means nothing at all.
 */
export interface Topics {
  readonly themes: readonly string[];
  readonly areas: readonly Place[];
}

export const MOST_FOLLOWED = 50;
export type TopicsError = DomainError<'TOO_MUCH_FOLLOWED' | 'AREA_UNKNOWN'>;

/** The topics of a form, each once. `knownAreas` holds `code year` of each area that exists. */
export function readTopics({ themes, areas }: Topics, knownAreas: ReadonlySet<string>): Result<Topics, TopicsError> {
  if (areas.length > MOST_FOLLOWED || themes.length > MOST_FOLLOWED) return err(invalid('TOO_MUCH_FOLLOWED', { params: { most: MOST_FOLLOWED } }));
  const unknown = areas.find(({ code, year }) => !knownAreas.has(`${code} ${year}`));
  if (unknown !== undefined) return err(invalid('AREA_UNKNOWN', { path: ['areas'], params: { code: unknown.code, year: unknown.year } }));
  const once = new Map(areas.map(({ code, year }) => [`${year} ${code}`, { code, year }]));
  return ok({ themes: [...new Set(themes)].sort(), areas: [...once.values()] });
}

export const followsNothing = ({ themes, areas }: Topics): boolean => themes.length === 0 && areas.length === 0;
