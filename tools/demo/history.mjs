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

/** Without a contract, after the deadline: one person proposes, another decides. @param {Tender} tender @param {'cancelled' | 'unsuccessful'} kind @param {string} reason */
async function endWithout(tender, kind, reason) {
  const { lotId } = tender;
  done(await tender.person('procurement').mutate('proposeLotEnding', { lotId, kind, reason }, 'lot { status }'));
  done(await tender.person('decisionMaker').mutate('decideLotEnding', { lotId, approve: true, reason: 'Akkoord.' }, 'lot { status }'));
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
  const cancelled = tender('Buurtbus naar het ziekenhuis');
  for (const each of [intended, assessed, cancelled]) await untilBids(each);
  const unsuccessful = tender('Zwemles voor volwassenen');
  await on(unsuccessful, 'draft', 'clarification-note');
  const withdrawn = tender('Taalles in de bibliotheek');
  await on(withdrawn, 'draft', 'clarification-note');
  await withdraw(withdrawn);
  await daysAgo(35);
  const closed = tender('Klussendienst voor ouderen');
  // Its advice round still runs today.
  const opened = tender('Inloophuis in de Schilderswijk');
  for (const each of [closed, opened]) await untilBids(each);
  for (const each of [intended, assessed, cancelled]) await on(each, 'deadline', 'judge-bids');
  await endWithout(cancelled, 'cancelled', 'De provincie legt zelf een buslijn aan.');
  await on(unsuccessful, 'deadline', 'deadline');
  await on(unsuccessful, 'one-officer', 'second-officer');
  await endWithout(unsuccessful, 'unsuccessful', 'Niemand heeft een bod gedaan.');
  for (const each of [intended, assessed]) await on(each, 'declare-after-opening', 'lock-second');
  for (const each of [intended, assessed]) await on(each, 'advice-window-ends', 'consensus');
  await on(intended, 'answer-advice', 'decide-award');
  await on(closed, 'deadline', 'deadline');
  await on(opened, 'deadline', 'judge-bids');
  const published = tender('Ontmoeting en beweging in Lage Vuursche');
  await untilBids(published);
  await people.moveClock(new Date());
  const sent = tender('Respijtzorg in het weekend');
  await on(sent, 'draft', 'record-dispatch');
  await on(tender('Jeugdwerk na schooltijd'), 'draft', 'draft');
}
