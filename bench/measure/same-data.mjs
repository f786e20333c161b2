// SPDX-License-Identifier: EUPL-1.2
import { deepStrictEqual } from 'node:assert';

/** @typedef {import('../contenders/contender.mjs').Contender} Contender @typedef {import('../contenders/contender.mjs').Place} Place */

/**
 * Throws unless all give the same: measuring others that do less says nothing.
 * @param {readonly { contender: Contender, caller: import('./drive.mjs').Caller }[]} all @param {readonly (Place | null)[]} places
 * @returns {Promise<{ tenders: number, lots: number, advices: number }>} how much was compared
 */
export async function checkSameData(all, places) {
  const seen = { tenders: 0, lots: 0, advices: 0 };
  for (const place of places) {
    const answers = await Promise.all(
      all.map(async ({ contender, caller }) => contender.readList(JSON.parse(await caller.ask(contender.list(place))))),
    );
    const [first] = answers;
    answers.forEach((answer, index) =>
      deepStrictEqual(answer, first, `${all[index]?.contender.name} gives another list than ${all[0]?.contender.name}`),
    );
    for (const tender of first?.tenders ?? []) {
      seen.tenders += 1;
      seen.lots += tender.lots.length;
      seen.advices += tender.lots.reduce((total, lot) => total + lot.publicAdvice.length, 0);
    }
    const one = first?.tenders[0];
    if (one === undefined) throw new Error('a page without tenders compares nothing');
    for (const { contender, caller } of all) {
      deepStrictEqual(contender.readOne(JSON.parse(await caller.ask(contender.one(one.id)))), one, `${contender.name} gives another tender`);
    }
  }
  if (seen.advices === 0) throw new Error('no published advice was compared');
  return seen;
}
