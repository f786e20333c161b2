// SPDX-License-Identifier: EUPL-1.2
import type { Criterion, Lot } from '../tenders/lot.js';

/** the criteria on which advice is asked; of an advised criterion with parts, its parts too. */
export function advisedCriteria({ criteria }: Pick<Lot, 'criteria'>): ReadonlyMap<string, Criterion> {
  const asked = new Set(criteria.filter(({ advised }) => advised).map(({ id }) => id));
  const advised = criteria.filter(({ id, parentId }) => asked.has(id) || (parentId !== null && asked.has(parentId)));
  return new Map(advised.map((criterion) => [criterion.id, criterion]));
}
