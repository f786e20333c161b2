// SPDX-License-Identifier: EUPL-1.2
import { STAFF } from './plan.mjs';

const SUBJECTS = ['Dagbesteding', 'Begeleiding thuis', 'Wijkvervoer', 'Groenbeheer', 'Buurthuis', 'Maaltijden', 'Jongerenwerk', 'Taalmaatjes'];
const PLACES = ['in de wijk', 'in Noord', 'voor ouderen', 'rond het station', 'in de dorpen', 'voor jonge mantelzorgers'];
const CPV = ['85311000', '85312000', '85320000', '60130000', '77310000', '55320000'];
const REASON = 'Sociale diensten, waarvoor de gemeente met de wijk heeft gesproken over wat er nodig is en wie dat kan doen. ';
const ROLES = ['procurement_officer', 'decision_maker', 'opening_officer', 'opening_officer', 'opening_officer', 'evaluator', 'evaluator'];

const TENDER = `id, municipality_id, sandbox, number, status, version, procedure, title, description, social_value, cpv_code, area_codes, area_year, themes,
  estimated_value_cents, above_threshold, threshold_cents, procedure_reason, lots_reason, splitting_note, cooperation_clause, cooperation_reason,
  involvement, advice_round, question_deadline, answers_by, bid_deadline, advice_ends_at, award_planned_on, contract_starts_on, bid_valid_days,
  standstill, created_by, created_at`;
const INVOLVEMENT = JSON.stringify({ involved: true, when: 'Voorjaar', who: 'Twee initiatieven', result: 'Vervoer hoort erbij.' });
const ROUND = JSON.stringify({ announced: true, role: 'B', howItCounts: 'De beoordelaars wegen en beantwoorden het advies.' });

/** @typedef {import('./plan.mjs').Plan} Plan @typedef {import('./plan.mjs').TenderPlan} TenderPlan */
/** @typedef {import('./people-rows.mjs').Table} Table */

/** Tenders as drafts, since the triggers of T-10 let nothing else be filled; `bench.becomes` says what they become. @param {Plan} plan @returns {Table[]} */
export function tenderTables(plan) {
  return [
    { table: 'aanbestedingen.tender', columns: TENDER, rows: tenders(plan) },
    {
      table: 'aanbestedingen.lot',
      columns: 'id, tender_id, position, title, status, version, price_method, price_weight_bp, price_min_cents, price_max_cents, price_ceiling',
      rows: lots(plan),
    },
    {
      table: 'aanbestedingen.criterion',
      columns: 'id, lot_id, position, kind, title, description, weight_bp, advised, residents_question, providers_question',
      rows: criteria(plan),
    },
    { table: 'aanbestedingen.tender_role', columns: 'id, tender_id, person_id, role, from_at, given_by, reason', rows: roles(plan) },
    {
      table: 'aanbestedingen.publication_step',
      columns: 'id, tender_id, kind, at, recorded_at, by_person, reference, reason, tender_version',
      rows: steps(plan),
    },
    { table: 'bench.becomes', columns: 'id, status, published_at, closed_at', rows: becomes(plan) },
  ];
}

/** @param {Plan} plan @param {number} municipality @param {number} place */
export const staffOf = (plan, municipality, place) => plan.id('staff', municipality * STAFF + place);

/** @param {Plan} plan */
function* tenders(plan) {
  for (const tender of plan.all()) {
    const { index, id, municipality, at, lots: parts } = tender;
    const title = `${SUBJECTS[index % SUBJECTS.length]} ${PLACES[index % PLACES.length]} ${index}`;
    const when = plan.moments(tender);
    yield [
      ...[id, plan.id('municipality', municipality), false, `${new Date(at).getUTCFullYear()}-${index}`, 'draft', 4, 'sas', title],
      ...[`${title}. ${REASON.repeat(6)}`, 'Bewoners vormen het mee.', CPV[index % CPV.length], '{WK030801}', 2024, '{care_and_support}'],
      ...[40_000_000 * parts, false, 75_000_000, REASON, REASON, '', 'required', REASON, INVOLVEMENT, ROUND],
      ...[when.questionDeadline, when.answersBy, when.bidDeadline, when.adviceEndsAt, dayOf(when.awardPlannedOn), dayOf(when.contractStartsOn)],
      ...[120, true, staffOf(plan, municipality, 0), new Date(at - 30 * 86_400_000)],
    ];
  }
}

const dayOf = (/** @type {Date} */ date) => date.toISOString().slice(0, 10);

/** @param {Plan} plan */
function* lots(plan) {
  for (const tender of plan.all()) {
    for (let position = 1; position <= tender.lots; position += 1) {
      const title = tender.lots === 1 ? '' : `Perceel ${position}: ${PLACES[(tender.index + position) % PLACES.length]}`;
      yield [plan.lotId(tender, position), tender.id, position, title, 'draft', 1, 'absolute', 3_000, 30_000_000, 50_000_000, true];
    }
  }
}

/** The id of the first criterion, on which initiatives advise. @param {Plan} plan @param {TenderPlan} tender @param {number} position */
export const advisedCriterion = (plan, { index }, position) => plan.id('care', index * 10 + position);

/** @param {Plan} plan */
function* criteria(plan) {
  for (const tender of plan.all()) {
    for (let position = 1; position <= tender.lots; position += 1) {
      const lotId = plan.lotId(tender, position);
      yield [advisedCriterion(plan, tender, position), lotId, 1, 'quality', 'Zorg', 'Wat merken bewoners?', 5_000, true, true, false];
      yield [plan.id('planning', tender.index * 10 + position), lotId, 2, 'quality', 'Planning', 'Wanneer begint het?', 2_000, false, false, false];
    }
  }
}

/** @param {Plan} plan */
function* roles(plan) {
  for (const { index, id, municipality, at } of plan.all()) {
    const from = new Date(at - 30 * 86_400_000);
    for (const [place, role] of ROLES.entries()) {
      yield [
        plan.id('task', index * STAFF + place),
        id,
        staffOf(plan, municipality, place),
        role,
        from,
        staffOf(plan, municipality, 0),
        'Ingedeeld.',
      ];
    }
  }
}

/** @param {Plan} plan */
function* steps(plan) {
  for (const { index, id, municipality, at, status, isPublic } of plan.all()) {
    if (status === 'draft') continue;
    const step = (/** @type {number} */ n, /** @type {string} */ kind, /** @type {number} */ hours, /** @type {string | null} */ reference) => [
      ...[plan.id('step', index * 4 + n), id, kind, new Date(at - hours * 3_600_000), new Date(at - hours * 3_600_000)],
      ...[staffOf(plan, municipality, kind === 'decided' ? 1 : 0), reference, kind === 'decided' ? 'Akkoord.' : null, n < 2 ? 4 : null],
    ];
    yield step(0, 'proposed', 48, null);
    yield step(1, 'decided', 24, null);
    if (!isPublic) continue;
    yield step(2, 'tenderned_number', 0, String(100_000 + index));
    yield step(3, 'became_public', 0, null);
  }
}

/** @param {Plan} plan */
function* becomes(plan) {
  for (const tender of plan.all()) {
    const { id, status, at, isPublic } = tender;
    const closed = isPublic && status !== 'published' && status !== 'withdrawn';
    if (status !== 'draft') yield [id, status, isPublic ? new Date(at) : null, closed ? plan.moments(tender).bidDeadline : null];
  }
}
