// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@samenspel/kernel';
import type { OpenEnding } from './ending.js';
import { mayDecide, openProposal, recordStep, type OutsideStep, OUTSIDE_STEPS } from './publication.js';
import type { GateContext } from './gate.js';
import { requireRole } from './require-role.js';
import type { Tender, TenderRoleName } from './tender.js';
import { mayDecideWithdrawal, mayProposeWithdrawal } from './withdrawal.js';

export const TENDER_ACTIONS = [
  'updateTender',
  'assignTenderRole',
  'proposePublication',
  'decidePublication',
  'recordPublicationStep',
  'answerQuestion',
  'publishClarificationNote',
  'proposeWithdrawal',
  'decideWithdrawal',
  'askQuestion',
  'proposeRectification',
  'proposeExtension',
  'decideTenderChange',
] as const;
/** Names of mutations that this actor may now do on a tender, so that portals re-code no rule. */
export type TenderAction = (typeof TENDER_ACTIONS)[number];

export interface ActionContext extends Pick<GateContext, 'now' | 'figures' | 'calendar'> {
  readonly openEnding: OpenEnding | null;
  /** Who proposed a change that waits for a decision; null when there is none. */
  readonly changeProposedBy: string | null;
}

export function availableActions(tender: Tender, actor: Actor, context: ActionContext): readonly TenderAction[] {
  const noChange = context.changeProposedBy === null;
  const may: Record<TenderAction, () => boolean> = {
    updateTender: () => isOfficer() && tender.status === 'draft',
    assignTenderRole: () => isOfficer() && !['contracted', 'unsuccessful', 'cancelled', 'withdrawn'].includes(tender.status),
    proposePublication: () => isOfficer() && tender.status === 'draft' && openProposal(tender) === null,
    decidePublication: () => has('decision_maker') && tender.status === 'draft' && mayDecide(tender, actor.personId ?? '').ok,
    recordPublicationStep: () => isOfficer() && OUTSIDE_STEPS.some((kind) => recordable(tender, kind, context)),
    answerQuestion: () => isOfficer() && tender.status === 'published',
    publishClarificationNote: () => isOfficer() && tender.status === 'published' && context.now < tender.planning.bidDeadline,
    proposeWithdrawal: () => isOfficer() && mayProposeWithdrawal(tender, context.openEnding).ok,
    decideWithdrawal: () => has('decision_maker') && mayDecideWithdrawal(tender, context.openEnding, actor.personId ?? '').ok,
    askQuestion: () => mayAsk(tender, actor, context.now),
    proposeRectification: () => isOfficer() && noChange && tender.status === 'published' && context.now < tender.planning.bidDeadline,
    proposeExtension: () => isOfficer() && noChange && (tender.status === 'published' || tender.status === 'closed'),
    decideTenderChange: () => has('decision_maker') && !noChange && context.changeProposedBy !== actor.personId,
  };
  const has = (role: TenderRoleName): boolean => requireRole(tender, actor, role).ok;
  const isOfficer = (): boolean => has('procurement_officer');
  return TENDER_ACTIONS.filter((action) => may[action]());
}

const recordable = (tender: Tender, kind: OutsideStep, context: ActionContext): boolean =>
  tender.status === 'notice_sent' && recordStep(tender, { kind, reference: '-', at: context.now }, context).ok;

/** T-11: a party that is no municipality, until the question deadline. */
const mayAsk = (tender: Tender, actor: Actor, now: Date): boolean =>
  tender.status === 'published' &&
  actor.permissions.has('question:ask') &&
  actor.party?.kind !== 'municipality' &&
  now < tender.planning.questionDeadline;
