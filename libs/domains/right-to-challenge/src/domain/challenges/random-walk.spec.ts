// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { addDays, localDate, startOfLocalDay, type LocalDate } from '@samenspel/kernel';
import { testCalendar } from '@samenspel/kernel/testing';
import { DEFAULT_POLICY, FORMS_AFTER_YES } from '../policy/policy.js';
import { CAPACITIES, LEGAL_CHECK_SUBJECTS, LEGAL_REGIMES, type Act, type ActKind, type Capacity } from './act.js';
import { ACT_KINDS, ACT_RULES } from './act-rules.js';
import { missingChecks } from './agreement-guard.js';
import { actsOf, decisionOf, draftToDecide, lastAct, personsAs, regimeOf, type Acting, type Challenge } from './challenge.js';
import { awaitsDecision, DECISION_OUTCOMES, mayBecome } from './challenge-status.js';
import { EMPTY_CONTENT } from './content.js';
import { decisionTerm, refusalTerm } from './decision-clock.js';
import { objectionsOf } from './objections.js';
import { OBJECTION_OUTCOMES } from './objection-status.js';
import { perform } from './perform.js';

/** mulberry32: the same walks on every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
type Random = (below: number) => number;
const oneOf = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;

/** Any act with any content, sensible or not. */
function anyAct(kind: ActKind, random: Random, today: LocalDate, challenge: Challenge): Act {
  const words = random(6) === 0 ? oneOf(random, ['', ' ', 'Standaardtekst.']) : 'Omdat het plan klopt.';
  const day = addDays(today, random(40) - 3);
  const ids = objectionsOf(challenge).map(({ id }) => id);
  const outcome = oneOf(random, DECISION_OUTCOMES);
  return {
    kind,
    ...{
      reasons: words,
      missing: words,
      text: words,
      note: words,
      view: words,
      advice: words,
      body: 'Provincie',
      ground: oneOf(random, ['force_majeure', 'applicant_delay']),
    },
    ...{ lastDay: day, until: day, newDate: day, regime: oneOf(random, LEGAL_REGIMES), party: 'Groenbedrijf', remedy: words },
    ...{ outcome: kind === 'decide_objection' ? oneOf(random, OBJECTION_OUTCOMES) : outcome, newOutcome: oneOf(random, [null, outcome]) },
    ...{
      form: oneOf(random, [null, 'transfer_without_money', ...FORMS_AFTER_YES]),
      changes: oneOf(random, [null, 'Minder uren']),
      factsDiffer: random(2) === 0,
    },
    ...{
      power: oneOf(random, ['mandate', 'college', 'college', 'council']),
      reference: words,
      subject: oneOf(random, LEGAL_CHECK_SUBJECTS),
      passes: random(4) > 0,
    },
    ...{ grounds: words, document: words, documentDate: day, agreementId: 'a', scores: [], lesson: words, owner: words, planShared: false },
    ...{ exception: null, dueOn: day, objector: 'Buren', report: words, objectionId: oneOf(random, [`o${random(3)}`, ...ids]) },
  } as unknown as Act;
}

const fail = (what: string, challenge: Challenge): never => {
  throw new Error(`${what}: ${JSON.stringify(challenge.acts.map(({ act, personId, day }) => [act.kind, personId, day]))}`);
};

/** What the law forbids. */
function lawful(before: Challenge, after: Challenge, { today, personId }: Acting): void {
  const [done] = after.acts.slice(-1);
  const must = (holds: boolean, what: string): void => void (holds || fail(what, after));
  must(before.status === after.status || mayBecome(before.status, after.status), 'C-05 a step outside the table');
  must(
    before.acts.every((act, index) => after.acts[index] === act),
    'an act was changed',
  );
  if (done === undefined) return;
  if ('reasons' in done.act) must(done.act.reasons.trim() !== '' && done.act.reasons !== 'Standaardtekst.', 'C-30 without reasons');
  if (done.act.kind === 'refuse_treatment') {
    const term = refusalTerm(before, testCalendar);
    must(term !== null && today >= term.opensOn && today <= term.lastDay, 'C-14 refused outside the term');
    must(lastAct(before, 'ask_supplement') !== null, 'C-14 refused without a term to supplement');
  }
  if (done.act.kind === 'decide') {
    const draft = draftToDecide(before);
    must(draft !== null && draft.personId !== personId, 'P-09 decided by who drafted');
    must(draft?.act.outcome !== 'rejected' || !draft.act.factsDiffer || actsOf(before, 'hear_applicant').length > 0, 'C-16 rejected unheard');
    must(draft?.act.outcome === 'rejected' || actsOf(before, 'hear_third_party').length > 0, 'C-16 the contractor was not heard');
    must(draft?.act.outcome === 'rejected' || (decisionOf(after)?.form ?? null) !== null, 'C-30 a yes without a form');
    must(decisionOf(after)?.remedy.trim() !== '', 'C-30 without a remedy');
  }
  if (done.act.kind === 'decide_objection') {
    must(
      !['decide', 'draft_decision', 'refuse_treatment'].some((kind) => before.acts.some((one) => one.act.kind === kind && one.personId === personId)),
      'P-09 own decision',
    );
    must(
      ['heard', 'waived', 'filed', 'repair_asked', 'repaired'].includes(
        objectionsOf(before).find(({ id }) => 'objectionId' in done.act && id === done.act.objectionId)?.status ?? '',
      ),
      'C-18 twice',
    );
    must(
      done.act.outcome === 'inadmissible' ||
        objectionsOf(after).some(({ acts }) => acts.some(({ act }) => ['hear_objection', 'waive_hearing'].includes(act.kind))),
      'C-18 a hearing decided away',
    );
  }
  if (done.act.kind === 'draft_agreement') must(missingChecks(before).length === 0, 'C-31 an agreement before the legal check');
  if (done.act.kind === 'check_legally') must(!personsAs(before, 'handler').has(personId ?? ''), 'C-31 checked by the handler');
  if (done.act.kind === 'give_default_notice') must(regimeOf(before) === 'beschikking', 'C-17 outside the regime');
  const due = awaitsDecision(before.status) ? (decisionTerm(before, today, testCalendar)?.term?.lastDay ?? null) : null;
  must(due === null || today <= due || actsOf(after, 'escalate').some(({ act }) => act.dueOn === due), 'a due date passed in silence');
}

/** Acts that end a walk at once: seldom done on purpose. */
const RARE: readonly ActKind[] = ['withdraw', 'forward', 'convert', 'resolve', 'end_without_agreement', 'decline_changes', 'declare_inadmissible'];

function walk(random: Random, steps: number): Challenge {
  const policy = { ...DEFAULT_POLICY, templates: ['Standaardtekst.'], dialogueNeeded: random(4) === 0, mandateCents: random(3) === 0 ? 1 : null };
  let challenge: Challenge = { status: 'draft', content: { ...EMPTY_CONTENT, budgetCents: 10, presentContractor: 'Groenbedrijf' }, policy, acts: [] };
  let today = addDays(localDate('2026-01-01'), random(300));
  for (let step = 0; step < steps; step += 1) {
    today = addDays(today, random(4) === 0 ? random(60) : random(4));
    const { status } = challenge;
    const possible = ACT_KINDS.filter((kind) => ACT_RULES[kind].from.includes(status) && !RARE.includes(kind));
    const moving = possible.filter((one) => ACT_RULES[one].to !== null || ['decide', 'sign_agreement'].includes(one));
    const likely = random(2) === 0 && moving.length > 0 ? moving : possible;
    const kind = random(8) === 0 || likely.length === 0 ? oneOf(random, ACT_KINDS) : oneOf(random, likely);
    const capacity: Capacity = random(8) === 0 ? oneOf(random, CAPACITIES) : oneOf(random, ACT_RULES[kind].by);
    // Few persons, so that they often meet themselves in another capacity.
    const acting: Acting = {
      capacity,
      personId: random(3) === 0 ? `p${random(5)}` : capacity,
      now: startOfLocalDay(today),
      today,
      calendar: testCalendar,
      partyHasLegalForm: random(2) === 0,
    };
    const result = perform(challenge, anyAct(kind, random, today, challenge), acting);
    if (!result.ok) continue;
    lawful(challenge, result.value, acting);
    challenge = result.value;
  }
  return challenge;
}

describe('random people who do random things', () => {
  it('C-05 C-14 C-16 C-17 C-18 C-30 C-31 P-09 never bring a challenge where the law forbids', () => {
    const random = randomNumbers(308);
    const reached = new Set<string>();
    const runs = process.env['SAMENSPEL_TIER'] === 'full' ? 10_000 : 300;
    for (let run = 0; run < runs; run += 1) {
      const { acts, status } = walk(random, 80);
      reached.add(status);
      for (const { act } of acts) reached.add(act.kind);
    }
    // The walk is no proof when it never gets there.
    for (const far of ['decide', 'refuse_treatment', 'escalate', 'decide_objection', 'draft_agreement', 'give_default_notice', 'evaluate']) {
      expect([...reached]).toContain(far);
    }
  });
});
