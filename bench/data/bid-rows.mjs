// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { INITIATIVES, PROVIDERS } from './plan.mjs';
import { advisedCriterion, staffOf } from './tender-rows.mjs';

const OUTCOMES = ['followed', 'partly', 'not_followed'];
const SAID = [
  'Deze partij kent de wijk en noemt de mensen die er al werken bij hun rol.',
  'Wij missen hoe bewoners zonder vervoer er komen; dat hoorden wij in elk gesprek.',
  'De koffieochtend bestaat al en loopt goed, daarop verder gaan is verstandig.',
];
const BECAUSE = [
  'Dit staat op bladzijde 4 van de inschrijving en is meegewogen.',
  'De beoordelaars zien het anders: het vervoer staat in de planning.',
];
const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');

/** @typedef {import('./plan.mjs').Plan} Plan @typedef {import('./people-rows.mjs').Table} Table */
/** @typedef {{ bids: number, advices: number, sealed: (bidId: string, partyId: string, criterionId: string) => Buffer }} Amounts */

/** Bids from the opening on, advice with its signatures and answers, decisions and contracts. @param {Plan} plan @param {Amounts} amounts @returns {Table[]} */
export function bidTables(plan, amounts) {
  return [
    {
      table: 'aanbestedingen.bid',
      columns: `id, lot_id, party_id, state, version, receipt_number, received_at, quality_sha256, price_sha256, quality_digest, price_digest, quality,
        price_ref, price_cents`,
      rows: bids(plan, amounts),
    },
    { table: 'aanbestedingen.adviser', columns: 'id, tender_id, party_id, state, reason, version', rows: advisers(plan, amounts) },
    { table: 'aanbestedingen.advice', columns: 'id, lot_id, adviser_id, status, version, digest, submitted_at', rows: advices(plan, amounts) },
    { table: 'aanbestedingen.advice_signature', columns: 'advice_id, person_id, digest, signed_at', rows: signatures(plan, amounts) },
    {
      table: 'aanbestedingen.advice_observation',
      columns: 'advice_id, bid_id, criterion_id, kind, text, citation, score',
      rows: observations(plan, amounts),
    },
    {
      table: 'aanbestedingen.advice_answer',
      columns: 'advice_id, criterion_id, outcome, because, answered_by, answered_at',
      rows: answers(plan, amounts),
    },
    {
      table: 'aanbestedingen.award_decision',
      columns: `id, lot_id, winner_bid_id, ranking, reasons, proposed_by, proposed_at, approved, decided_by, decided_at, decision_reason, notice_at,
        confirmed_by, confirmed_at`,
      rows: decisions(plan, amounts),
    },
    { table: 'aanbestedingen.contract', columns: 'lot_id, signed_on, recorded_by, recorded_at', rows: contracts(plan) },
  ];
}

/** @param {Plan} plan @param {Amounts} amounts */
const dealtBids = (plan, amounts) => plan.dealt(amounts.bids, (tender) => tender.opened);

/** @param {Plan} plan @param {Amounts} amounts */
function* bids(plan, amounts) {
  for (const { tender, position, from, count } of dealtBids(plan, amounts)) {
    const { openedAt, bidDeadline } = plan.moments(tender);
    const criterionId = advisedCriterion(plan, tender, position);
    for (let n = from; n < from + count; n += 1) {
      const [id, partyId, sum] = [plan.id('bid', n), plan.id('provider', (tender.index * 7 + n) % PROVIDERS), digest(`bid ${n}`)];
      const price = tender.decided ? 30_000_000 + (n % 200) * 100_000 : null;
      yield [
        ...[
          id,
          plan.lotId(tender, position),
          partyId,
          tender.status === 'opened' ? 'opened' : 'valid',
          1,
          `B-${n}`,
          new Date(bidDeadline.getTime() - 3_600_000),
        ],
        ...[
          sum,
          sum,
          sum,
          sum,
          amounts.sealed(id, partyId, criterionId),
          Buffer.from(sum.slice(0, 32), 'hex'),
          openedAt === undefined ? null : price,
        ],
      ];
    }
  }
}

/**
 * Each advice with the tender it belongs to; an initiative advises on each lot of a tender once.
 * @param {Plan} plan @param {Amounts} amounts
 */
function* dealtAdvice(plan, amounts) {
  for (const { tender, position, from, count } of plan.dealt(amounts.advices, (one) => one.advised))
    for (let place = 0; place < count; place += 1) yield { tender, position, n: from + place, place };
}

/** @param {import('./plan.mjs').TenderPlan} tender @param {number} place */
const initiativeOf = ({ index }, place) => (index * 13 + place) % INITIATIVES;
const MOST_ADVISERS = 64;

/** @param {Plan} plan @param {Amounts} amounts */
function* advisers(plan, amounts) {
  let [current, most] = [-1, 0];
  for (const { tender, place } of dealtAdvice(plan, amounts)) {
    if (tender.index !== current) [current, most] = [tender.index, 0];
    if (place < most) continue;
    most = place + 1;
    yield [
      plan.id('adviser', tender.index * MOST_ADVISERS + place),
      tender.id,
      plan.id('initiative', initiativeOf(tender, place)),
      'admitted',
      '',
      1,
    ];
  }
}

/** @param {Plan} plan @param {Amounts} amounts */
function* advices(plan, amounts) {
  for (const { tender, position, n, place } of dealtAdvice(plan, amounts)) {
    const adviserId = plan.id('adviser', tender.index * MOST_ADVISERS + place);
    yield [plan.id('advice', n), plan.lotId(tender, position), adviserId, 'submitted', 2, digest(`advice ${n}`), plan.moments(tender).advisedAt];
  }
}

/** @param {Plan} plan @param {Amounts} amounts */
function* signatures(plan, amounts) {
  for (const { tender, n, place } of dealtAdvice(plan, amounts)) {
    const member = initiativeOf(tender, place) * 2;
    for (const one of [member, member + 1])
      yield [plan.id('advice', n), plan.id('member', one), digest(`advice ${n}`), plan.moments(tender).advisedAt];
  }
}

/** @param {Plan} plan @param {Amounts} amounts */
function* observations(plan, amounts) {
  const firstBid = new Map();
  const next = dealtBids(plan, amounts);
  for (const { tender, position, n } of dealtAdvice(plan, amounts)) {
    const lot = tender.index * 10 + position;
    while (!firstBid.has(lot)) {
      const step = next.next();
      if (step.done === true) throw new Error('an advice on a lot without bids');
      firstBid.clear();
      firstBid.set(step.value.tender.index * 10 + step.value.position, step.value.from);
    }
    const criterionId = advisedCriterion(plan, tender, position);
    yield [
      plan.id('advice', n),
      plan.id('bid', firstBid.get(lot)),
      criterionId,
      'residents',
      SAID[n % SAID.length],
      `bladzijde ${1 + (n % 9)}`,
      n % 11,
    ];
  }
}

/** @param {Plan} plan @param {Amounts} amounts */
function* answers(plan, amounts) {
  for (const { tender, position, n } of dealtAdvice(plan, amounts)) {
    const by = staffOf(plan, tender.municipality, 0);
    const outcome = OUTCOMES[n % OUTCOMES.length];
    yield [plan.id('advice', n), advisedCriterion(plan, tender, position), outcome, BECAUSE[n % BECAUSE.length], by, plan.moments(tender).answeredAt];
  }
}

/** @param {Plan} plan @param {Amounts} amounts */
function* decisions(plan, amounts) {
  for (const { tender, position, from } of dealtBids(plan, amounts)) {
    if (!tender.decided) continue;
    const [officer, decider] = [staffOf(plan, tender.municipality, 0), staffOf(plan, tender.municipality, 1)];
    const { decidedAt, confirmedAt } = plan.moments(tender);
    const confirmed = tender.status === 'award_intended' ? [null, null] : [decider, confirmedAt];
    const ranking = JSON.stringify({ unit: 'hundredths_of_a_point', bids: [], notCounted: [], drawNeeded: [], winnerBidId: plan.id('bid', from) });
    yield [
      ...[plan.id('decision', tender.index * 10 + position), plan.lotId(tender, position), plan.id('bid', from), ranking, 'De beste zorg.', officer],
      ...[decidedAt, true, decider, decidedAt, 'Akkoord.', decidedAt, ...confirmed],
    ];
  }
}

/** @param {Plan} plan */
function* contracts(plan) {
  for (const tender of plan.all()) {
    if (tender.status !== 'contracted') continue;
    const { contractedAt } = plan.moments(tender);
    for (let position = 1; position <= tender.lots; position += 1) {
      yield [plan.lotId(tender, position), contractedAt.toISOString().slice(0, 10), staffOf(plan, tender.municipality, 0), contractedAt];
    }
  }
}
