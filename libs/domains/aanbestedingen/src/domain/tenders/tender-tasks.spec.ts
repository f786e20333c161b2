// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDraftTender, aPublicTender } from '../../testing/a-draft-tender.js';
import { mayEndTask, mayGiveTask, type TaskError } from './tender-tasks.js';
import type { Result } from '@samenspel/kernel';

const codeOf = (result: Result<void, TaskError>): string => (result.ok ? 'ok' : result.error.code);
const evaluator = { personId: 'new', role: 'evaluator' } as const;

describe('tasks in a tender', () => {
  it('P-09 one person has one task', () => {
    expect(codeOf(mayGiveTask(aDraftTender(), { personId: 'vault-1', role: 'evaluator' }, 'officer', null))).toBe('TASKS_NOT_SEPARATE');
    expect(codeOf(mayGiveTask(aDraftTender(), { personId: 'decider', role: 'procurement_officer' }, 'officer', null))).toBe('TASKS_NOT_SEPARATE');
    expect(codeOf(mayGiveTask(aDraftTender(), { personId: 'vault-1', role: 'opening_officer' }, 'officer', null))).toBe('TASK_ALREADY_GIVEN');
    expect(codeOf(mayGiveTask(aDraftTender(), evaluator, 'officer', null))).toBe('ok');
  });

  it('P-07 nobody gives a task to oneself', () => {
    expect(codeOf(mayGiveTask(aDraftTender(), { personId: 'officer', role: 'evaluator' }, 'officer', null))).toBe('TASK_TO_ONESELF');
  });

  it('P-07 after the decision to publish a change needs a reason', () => {
    expect(codeOf(mayGiveTask(aPublicTender(), evaluator, 'officer', ' '))).toBe('REASON_REQUIRED');
    expect(codeOf(mayGiveTask(aPublicTender(), evaluator, 'officer', 'Ziekte.'))).toBe('ok');
    expect(codeOf(mayEndTask(aPublicTender(), { personId: 'evaluator-1', role: 'evaluator' }, null))).toBe('REASON_REQUIRED');
    expect(codeOf(mayGiveTask(aPublicTender({ status: 'contracted' }), evaluator, 'officer', 'Ziekte.'))).toBe('TENDER_HAS_ENDED');
  });

  it('P-06 a tender keeps a procurement officer', () => {
    expect(codeOf(mayEndTask(aDraftTender(), { personId: 'officer', role: 'procurement_officer' }, null))).toBe('LAST_PROCUREMENT_OFFICER');
    expect(codeOf(mayEndTask(aDraftTender(), evaluator, null))).toBe('TASK_NOT_GIVEN');
  });
});
