// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { holdersOf, holds, type Tender, type TenderRole } from './tender.js';

export type TaskError = DomainError<
  | 'TASK_TO_ONESELF'
  | 'TASK_ALREADY_GIVEN'
  | 'TASKS_NOT_SEPARATE'
  | 'TASK_NOT_GIVEN'
  | 'LAST_PROCUREMENT_OFFICER'
  | 'REASON_REQUIRED'
  | 'TENDER_HAS_ENDED'
>;

const ENDED = new Set<Tender['status']>(['contracted', 'unsuccessful', 'cancelled', 'withdrawn']);

/** P-07: from the decision to publish on the tasks of a tender change only with a reason, which stands in its record. */
function changeable(tender: Tender, reason: string | null): Result<void, TaskError> {
  if (ENDED.has(tender.status)) return err(refused('TENDER_HAS_ENDED'));
  const needed = tender.status !== 'draft' && (reason === null || reason.trim() === '');
  return needed ? err(refused('REASON_REQUIRED', { rule: 'P-07', path: ['reason'] })) : ok();
}

/** P-09: one person has one task in a tender; P-07: nobody gives a task to oneself. */
export function mayGiveTask(tender: Tender, task: TenderRole, by: string, reason: string | null): Result<void, TaskError> {
  const may = changeable(tender, reason);
  if (!may.ok) return may;
  if (task.personId === by) return err(refused('TASK_TO_ONESELF', { rule: 'P-07', path: ['personId'] }));
  if (holds(tender, task.personId, task.role)) return err(refused('TASK_ALREADY_GIVEN', { path: ['role'] }));
  const other = tender.roles.find((held) => held.personId === task.personId);
  if (other === undefined) return ok();
  return err(refused('TASKS_NOT_SEPARATE', { rule: 'P-09', path: ['role'], params: { first: other.role, second: task.role } }));
}

export function mayEndTask(tender: Tender, task: TenderRole, reason: string | null): Result<void, TaskError> {
  const may = changeable(tender, reason);
  if (!may.ok) return may;
  if (!holds(tender, task.personId, task.role)) return err(refused('TASK_NOT_GIVEN', { path: ['role'] }));
  const last = task.role === 'procurement_officer' && holdersOf(tender, 'procurement_officer').length === 1;
  return last ? err(refused('LAST_PROCUREMENT_OFFICER', { rule: 'P-06' })) : ok();
}
