// SPDX-License-Identifier: EUPL-1.2
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isOwnMunicipality } from '../tenders/require-role.js';
import type { PublicTender, Tender } from '../tenders/tender.js';

export const COMPLAINT_ADVICES = ['founded', 'partly', 'unfounded'] as const;
/** T-15: what the complaints desk thinks of it. */
export type ComplaintAdvice = (typeof COMPLAINT_ADVICES)[number];
export const COMPLAINT_STATES = ['filed', 'advised', 'decided'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** T-15: who complained is no part of it; the seal on that is opened after the opening only. */
export interface Complaint {
  readonly id: string;
  readonly tenderId: string;
  readonly version: number;
  readonly text: string;
  /** The named handler (P-06): who took it up first. */
  readonly handlerId: string | null;
  readonly advice: ComplaintAdvice | null;
  readonly advisedBy: string | null;
  readonly decidedBy: string | null;
}

export const stateOf = ({ advice, decidedBy }: Pick<Complaint, 'advice' | 'decidedBy'>): ComplaintState =>
  decidedBy !== null ? 'decided' : advice !== null ? 'advised' : 'filed';

export type FileError = DomainError<'NOT_A_PARTY' | 'COMPLAINTS_CLOSED'>;
const ENDED: readonly Tender['status'][] = ['contracted', 'unsuccessful', 'cancelled', 'withdrawn'];

/** T-15: by any party that is no municipality, from the publication to the contract. */
export function mayFile(tender: PublicTender, party: { readonly kind: string } | null): Result<void, FileError> {
  if (party === null || party.kind === 'municipality') return err(refused('NOT_A_PARTY', { rule: 'T-15' }));
  return ENDED.includes(tender.status) ? err(refused('COMPLAINTS_CLOSED', { rule: 'T-15' })) : ok();
}

export type HandleError = DomainError<'NOT_FOUND' | 'NOT_OUTSIDE_TENDER' | 'COMPLAINT_HAS_HANDLER' | 'COMPLAINT_DECIDED'>;

/** P-09: a complaints handler of the municipality who has, and had, no task in that tender. `hadTask`: ever. */
export function mayAdvise(tender: Pick<Tender, 'municipalityId'>, complaint: Complaint, actor: Actor, hadTask: boolean): Result<string, HandleError> {
  if (!isOwnMunicipality(tender, actor) || actor.personId === null || !actor.roles.has('complaints_handler')) return err(notFound());
  if (hadTask) return err(refused('NOT_OUTSIDE_TENDER', { rule: 'P-09' }));
  if (complaint.decidedBy !== null) return err(refused('COMPLAINT_DECIDED', { rule: 'T-15' }));
  const other = complaint.handlerId !== null && complaint.handlerId !== actor.personId;
  return other ? err(refused('COMPLAINT_HAS_HANDLER', { rule: 'P-06' })) : ok(actor.personId);
}

export type DecideComplaintError = DomainError<'COMPLAINT_NOT_ADVISED' | 'COMPLAINT_DECIDED'>;

/** T-15: the decision maker decides on the advice of the desk; nobody decides without one. */
export function mayDecideComplaint(complaint: Complaint): Result<void, DecideComplaintError> {
  if (complaint.decidedBy !== null) return err(refused('COMPLAINT_DECIDED', { rule: 'T-15' }));
  return complaint.advice === null ? err(refused('COMPLAINT_NOT_ADVISED', { rule: 'T-15' })) : ok();
}

/** T-15: before the question deadline where possible, at the latest before the opening; null when bids are open already. */
export function answerBefore(tender: PublicTender, now: Date): { readonly warnAt: Date; readonly latest: Date } | null {
  const { questionDeadline, bidDeadline } = tender.planning;
  if (now >= bidDeadline) return null;
  return { warnAt: now < questionDeadline ? questionDeadline : now, latest: bidDeadline };
}
