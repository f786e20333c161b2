// SPDX-License-Identifier: EUPL-1.2
import { areaKindOf, gemeenteOf, wijkOf, type AreaRef } from './area-code.js';

/** The recorded fact that an area went on as another one (a merger, a renumbering, or a new year without change). */
export interface Succession {
  readonly from: AreaRef;
  readonly to: AreaRef;
}

const keyOf = (area: AreaRef): string => `${area.year} ${area.code}`;

/**
 * do the two lists share land at wijk level? A buurt counts as its wijk; a gemeente holds all its wijken.
 * Areas of different years are compared only along recorded successions, in both directions. A wijk without one of its own
 * follows its gemeente to another year when that kept its code.
 */
export function overlapsAtWijkLevel(some: readonly AreaRef[], others: readonly AreaRef[], successions: readonly Succession[] = []): boolean {
  const reachOfOthers = others.map((area) => reachOf(wijkLevel(area), successions));
  return some.some((area) => {
    const reach = reachOf(wijkLevel(area), successions);
    return reachOfOthers.some((other) => meet(reach, other));
  });
}

const wijkLevel = (area: AreaRef): AreaRef => ({ code: wijkOf(area.code) ?? gemeenteOf(area.code), year: area.year });

/** The area itself and everything it was or became. */
function reachOf(area: AreaRef, successions: readonly Succession[]): readonly AreaRef[] {
  const reached = new Map([[keyOf(area), area]]);
  const queue = [area];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    for (const next of nextTo(current, successions)) {
      if (!reached.has(keyOf(next))) {
        reached.set(keyOf(next), next);
        queue.push(next);
      }
    }
  }
  return [...reached.values()];
}

function nextTo(area: AreaRef, successions: readonly Succession[]): readonly AreaRef[] {
  const own = linkedTo(area, successions);
  if (own.length > 0 || areaKindOf(area.code) === 'gemeente') return own;
  const gemeente = gemeenteOf(area.code);
  return linkedTo({ code: gemeente, year: area.year }, successions)
    .filter((next) => next.code === gemeente)
    .map((next) => ({ code: area.code, year: next.year }));
}

const linkedTo = (area: AreaRef, successions: readonly Succession[]): readonly AreaRef[] =>
  successions.flatMap(({ from, to }) => (keyOf(from) === keyOf(area) ? [to] : keyOf(to) === keyOf(area) ? [from] : []));

function meet(some: readonly AreaRef[], others: readonly AreaRef[]): boolean {
  return some.some((one) =>
    others.some(
      (other) => one.year === other.year && (one.code === other.code || (isWhole(one, other) && gemeenteOf(one.code) === gemeenteOf(other.code))),
    ),
  );
}

const isWhole = (one: AreaRef, other: AreaRef): boolean => areaKindOf(one.code) === 'gemeente' || areaKindOf(other.code) === 'gemeente';
