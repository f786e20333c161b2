// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, localDateOf, ok, refused, termInHours, type DomainError, type Result } from '@samenspel/kernel';
import type { GateContext } from './gate.js';
import { hasMinimumPeriod, minimumPeriod } from './gate-planning.js';
import { isOpenToAll, type DraftTender, type NoticeSentTender, type PublicationStep, type PublicationStepKind, type Tender } from './tender.js';

/** T-07: what has to happen outside before anything is public here. */
export type PublicationRoute = 'ted' | 'tenderned' | 'at_decision';

export function routeOf({ aboveThreshold, procedure }: { aboveThreshold: boolean; procedure: Tender['procedure'] }): PublicationRoute {
  if (aboveThreshold) return 'ted';
  return isOpenToAll(procedure) ? 'tenderned' : 'at_decision';
}

export const stepOf = (tender: Pick<Tender, 'steps'>, kind: PublicationStepKind): PublicationStep | undefined =>
  tender.steps.findLast((step) => step.kind === kind);

/** The proposal that waits for a decision: the last step, on the draft as it is now. An edit makes it void. */
export function openProposal(draft: DraftTender): PublicationStep | null {
  const last = draft.steps.at(-1);
  return last?.kind === 'proposed' && last.tenderVersion === draft.version ? last : null;
}

export type DecideError = DomainError<'NOTHING_PROPOSED' | 'PROPOSER_CANNOT_DECIDE'>;

/** P-09: another person than the proposer decides, on exactly what was proposed. */
export function mayDecide(draft: DraftTender, decider: string): Result<PublicationStep, DecideError> {
  const proposal = openProposal(draft);
  if (proposal === null) return err(refused('NOTHING_PROPOSED', { rule: 'P-09' }));
  return proposal.by === decider ? err(refused('PROPOSER_CANNOT_DECIDE', { rule: 'P-09' })) : ok(proposal);
}

export const OUTSIDE_STEPS = ['dispatched', 'ted_published', 'tenderned_number'] as const;
/** Steps that a person records because they happen in another system. */
export type OutsideStep = (typeof OUTSIDE_STEPS)[number];

export interface StepInput {
  readonly kind: OutsideStep;
  readonly reference: string;
  readonly at: Date;
}

export type RecordStepError = DomainError<
  | 'NOT_DECIDED_YET'
  | 'ALREADY_RECORDED'
  | 'STEP_NOT_NEEDED'
  | 'NOT_DISPATCHED_YET'
  | 'MOMENT_IN_FUTURE'
  | 'MOMENT_BEFORE_DECISION'
  | 'PERIOD_TOO_SHORT'
>;

/** T-07: whether this step can be recorded now; steps come in order and each once. */
export function recordStep(
  tender: Tender,
  input: StepInput,
  context: Pick<GateContext, 'now' | 'figures' | 'calendar'>,
): Result<NoticeSentTender, RecordStepError> {
  if (stepOf(tender, input.kind) !== undefined) return err(refused('ALREADY_RECORDED', { rule: 'T-07', path: ['kind'] }));
  if (tender.status === 'draft' || tender.status === 'withdrawn') return err(refused('NOT_DECIDED_YET', { rule: 'T-07' }));
  const route = routeOf(tender);
  const fits = input.kind === 'tenderned_number' ? route !== 'at_decision' : route === 'ted';
  if (tender.status !== 'notice_sent' || !fits) return err(refused('STEP_NOT_NEEDED', { rule: 'T-07', path: ['kind'] }));
  const dispatched = stepOf(tender, 'dispatched');
  if (input.kind === 'ted_published' && dispatched === undefined) return err(refused('NOT_DISPATCHED_YET', { rule: 'T-07', path: ['kind'] }));
  if (input.at > context.now) return err(invalid('MOMENT_IN_FUTURE', { rule: 'T-07', path: ['at'] }));
  const notBefore = (input.kind === 'ted_published' ? dispatched : stepOf(tender, 'decided'))?.at;
  if (notBefore !== undefined && input.at < notBefore) return err(invalid('MOMENT_BEFORE_DECISION', { rule: 'T-07', path: ['at'] }));
  return input.kind === 'dispatched' ? longEnough(tender, input, context) : ok(tender);
}

/** T-05: the minimum period runs from the real dispatch, which may lie after the day on which the gates were checked. */
function longEnough(
  tender: NoticeSentTender,
  { at }: StepInput,
  context: Pick<GateContext, 'figures' | 'calendar'>,
): Result<NoticeSentTender, RecordStepError> {
  if (!hasMinimumPeriod(tender.procedure, tender.aboveThreshold)) return ok(tender);
  const minimum = minimumPeriod(localDateOf(at), context);
  if (localDateOf(tender.planning.bidDeadline) >= minimum.lastDay) return ok(tender);
  return err(refused('PERIOD_TOO_SHORT', { rule: 'T-05', params: { earliest: minimum.lastDay } }));
}

/**
 * T-07: from when it may be public; null while a step outside is lacking. Above the threshold: the moment TED
 * published it, or 48 hours (config) after dispatch if that is earlier. These hours never move (C-21).
 */
export function publicFrom(tender: NoticeSentTender, steps: readonly PublicationStep[], tedWaitHours: number): Date | null {
  const at = (kind: PublicationStepKind): Date | null => stepOf({ steps }, kind)?.at ?? null;
  switch (routeOf(tender)) {
    case 'at_decision':
      return at('decided');
    case 'tenderned':
      return at('tenderned_number');
    case 'ted': {
      const dispatched = at('dispatched');
      const waited = dispatched === null ? null : termInHours(dispatched, tedWaitHours);
      const published = at('ted_published');
      return published !== null && (waited === null || published < waited) ? published : waited;
    }
  }
}

/** A notice that came out so late that the questions are over cannot be published as planned: withdraw and begin anew (T-10). */
export const isOvertaken = (tender: NoticeSentTender, now: Date): boolean => now >= tender.planning.questionDeadline;
