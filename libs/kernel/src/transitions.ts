// SPDX-License-Identifier: EUPL-1.2

/** A life as a table: from each status, the statuses it may go to. Nothing else is allowed. */
export type Transitions<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

export const mayGo = <Status extends string>(table: Transitions<Status>, from: Status, to: Status): boolean => table[from].includes(to);

/** Every status that can be reached from `start`, itself included; a spec compares this with the whole table. */
export function reachableFrom<Status extends string>(table: Transitions<Status>, start: Status): ReadonlySet<Status> {
  const seen = new Set<Status>([start]);
  const queue: Status[] = [start];
  for (let status = queue.pop(); status !== undefined; status = queue.pop()) {
    for (const next of table[status]) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return seen;
}

/** The table as a Mermaid state diagram, for the README of the lib that owns it. */
export function stateDiagram<Status extends string>(table: Transitions<Status>, start: Status): string {
  const arrows = (Object.keys(table) as Status[]).flatMap((from) => table[from].map((to) => `  ${from} --> ${to}`));
  return ['stateDiagram-v2', `  [*] --> ${start}`, ...arrows].join('\n');
}
