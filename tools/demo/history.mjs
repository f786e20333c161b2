// SPDX-License-Identifier: EUPL-1.2
import { done, playSteps, World } from '@samenspel/walkthrough';

/** @typedef {import('@samenspel/walkthrough').World} Tender */

const DAY = 86_400_000;
/** Steps of the story in which something is tried that must be refused: a demonstration needs no refusals. */
const REFUSALS = ['publish-without-social-value', 'adviser-cannot-bid', 'nobody-sees-bids', 'late-bid', 'prices-too-early'];

/** @param {Tender} tender @param {string} from @param {string} to */
const on = (tender, from, to) => playSteps(tender, from, to, REFUSALS);
/** From the first draft to the last bid. @param {Tender} tender */
const untilBids = (tender) => on(tender, 'draft', 'confirm-partnership');

/** T-13: with reasons, by two persons. @param {Tender} tender */
async function withdraw(tender) {
  const reason = 'De raad heeft het budget anders verdeeld.';
  done(await tender.person('procurement').mutate('proposeWithdrawal', { tenderId: tender.tenderId, reason }, 'tender { id }'));
  const { tender: now } = await tender.person('procurement').query('query ($id: ID!) { tender(id: $id) { version } }', { id: tender.tenderId });
  done(
    await tender
      .person('decisionMaker')
      .mutate('decideWithdrawal', { tenderId: tender.tenderId, version: now.version, approve: true, reason: 'Akkoord.' }, 'tender { id }'),
  );
}

/** @param {Tender} tender @param {'propose' | 'decide'} verb @param {'Cancellation' | 'Unsuccessful'} what */
async function end(tender, verb, what) {
  const person = tender.person(verb === 'propose' ? 'procurement' : 'decisionMaker');
  const reason = what === 'Cancellation' ? 'De opdracht gaat niet door.' : 'Geen bod voldoet aan de eisen.';
  const input = verb === 'propose' ? { lotId: tender.lotId, reason } : { lotId: tender.lotId, approve: true, reason };
  done(await person.mutate(`${verb}${what}`, input, 'lot { status }'));
}

/**
 * Tenders of the demonstration in every state, made by its people over HTTP while the clock of their sandbox runs from
 * the past to now. The last ones overlap, as in a real municipality.
 * @param {string} origin @param {string} municipality @param {Date} today @param {(line: string) => void} say
 */
export async function makeHistory(origin, municipality, today, say) {
  const people = new World(origin, municipality);
  await on(people, 'sign-in', 'recovery-key');
  /** @param {number} days */
  const daysAgo = (days) => people.moveClock(new Date(today.getTime() - days * DAY));
  /** @param {string} title */
  const tender = (title) => {
    say(title);
    return people.another(title);
  };

  const contracted = tender('Dagbesteding en vervoer in Eemdal');
  await untilBids(contracted);
  await on(contracted, 'deadline', 'contract');
  const awarded = tender('Maaltijden aan huis in de Professorenwijk');
  await untilBids(awarded);
  await on(awarded, 'deadline', 'award');

  await daysAgo(55);
  const intended = tender('Huishoudelijke hulp in de Componistenwijk');
  const assessed = tender('Begeleiding van mantelzorgers');
  const opened = tender('Inloophuis in de Schilderswijk');
  const cancelled = tender('Buurtbus naar het ziekenhuis');
  for (const each of [intended, assessed, opened, cancelled]) await untilBids(each);
  const withdrawn = tender('Taalles in de bibliotheek');
  await on(withdrawn, 'draft', 'clarification-note');
  await withdraw(withdrawn);
  await daysAgo(35);
  const closed = tender('Klussendienst voor ouderen');
  await untilBids(closed);
  for (const each of [intended, assessed, opened, cancelled]) await on(each, 'deadline', 'judge-bids');
  await end(cancelled, 'propose', 'Cancellation');
  await end(cancelled, 'decide', 'Cancellation');
  for (const each of [intended, assessed]) await on(each, 'declare-after-opening', 'lock-second');
  for (const each of [intended, assessed]) await on(each, 'advice-window-ends', 'consensus');
  await on(intended, 'answer-advice', 'decide-award');
  await on(closed, 'deadline', 'deadline');
  const published = tender('Ontmoeting en beweging in Lage Vuursche');
  await untilBids(published);
  await people.moveClock(today);
  const sent = tender('Respijtzorg in het weekend');
  await on(sent, 'draft', 'record-dispatch');
  await on(tender('Jeugdwerk na schooltijd'), 'draft', 'draft');
}
