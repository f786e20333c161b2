// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { err, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { checkContent } from '../domain/challenges/content.js';
import { checkFiling } from '../domain/policy/policy.js';
import { policyAt, type KeptChallenge } from '../persistence/challenge-rows.js';
import { TaskEntity } from '../persistence/task.entity.js';

/** C-01, C-03: whole enough, and open to this applicant on this day; what a task of the register costs counts as the cost now. */
export async function checkSubmission(work: Work, kept: KeptChallenge, today: LocalDate): Promise<Result<void, readonly DomainError[]>> {
  const { content } = kept.challenge;
  const whole = checkContent(content);
  if (!whole.ok) return err(whole.error);
  const { rules } = await policyAt(work, kept.municipalityId, today);
  const task = kept.taskId === null ? null : await work.db.findOneBy(TaskEntity, { id: kept.taskId });
  const { applicant, endsOn, budgetCents } = content;
  const currentCostCents = task?.currentCostCents ?? content.currentCostCents;
  return checkFiling(rules, { applicant, startsOn: whole.value.startsOn, endsOn, budgetCents, currentCostCents }, today);
}
