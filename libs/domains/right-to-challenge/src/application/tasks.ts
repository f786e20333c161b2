// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, isId, notFound, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { alertFrom, checkTask, type ChallengeableTask } from '../domain/tasks/task.js';
import { TaskEntity } from '../persistence/task.entity.js';

export interface WriteTaskInput {
  /** Null for a new one. */
  readonly taskId: string | null;
  readonly version: number | null;
  readonly task: ChallengeableTask;
}
export interface PublishTaskInput {
  readonly taskId: string;
  readonly version: number;
  readonly publish: boolean;
}
type Outcome = Result<{ taskId: string }, DomainError>;

/** C-02: the register of challengeable tasks: written by one, published by another. */
@Injectable()
export class Tasks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async write(actor: Actor, { taskId, version, task }: WriteTaskInput): Promise<Outcome> {
    return this.unitOfWork.run<{ taskId: string }, DomainError>(actor, async (work) => {
      const municipalityId = actor.party?.municipalityId ?? null;
      if (municipalityId === null || actor.personId === null) return err(notFound());
      const checked = checkTask(task);
      if (!checked.ok) return checked;
      const now = await work.now(municipalityId);
      // What changed is seen by another again before it is public.
      const values = { ...task, alertFrom: alertFrom(task), proposedBy: actor.personId, publishedBy: null, publishedAt: null };
      const id = taskId ?? orderedId(now.getTime());
      if (taskId === null) await work.db.insert(TaskEntity, { id, municipalityId, ...values, version: 1 });
      else {
        if (!isId(taskId) || !(await work.db.existsBy(TaskEntity, { id: taskId, municipalityId }))) return err(notFound());
        const changed = await work.db.update(TaskEntity, { id: taskId, version: version ?? 0 }, { ...values, version: (version ?? 0) + 1 });
        if (changed.affected !== 1) return err(conflict());
      }
      await work.audit({ kind: 'task.written', subject: { kind: 'task', id }, municipalityId });
      return ok({ taskId: id });
    });
  }

  /** Publishes a task, or takes it away again. */
  async publish(actor: Actor, { taskId, version, publish }: PublishTaskInput): Promise<Outcome> {
    return this.unitOfWork.run<{ taskId: string }, DomainError>(actor, async (work) => {
      const municipalityId = actor.party?.municipalityId ?? null;
      const row = isId(taskId) && municipalityId !== null ? await work.db.findOneBy(TaskEntity, { id: taskId, municipalityId }) : null;
      if (row === null || municipalityId === null) return err(notFound());
      if (publish && row.proposedBy === actor.personId) return err(refused('TASK_TWO_PERSONS', { rule: 'C-02' }));
      const now = await work.now(municipalityId);
      const values = publish ? { publishedBy: actor.personId, publishedAt: now } : { publishedBy: null, publishedAt: null };
      const changed = await work.db.update(TaskEntity, { id: taskId, version }, { ...values, version: version + 1 });
      if (changed.affected !== 1) return err(conflict());
      await work.audit({ kind: publish ? 'task.published' : 'task.hidden', subject: { kind: 'task', id: taskId }, municipalityId });
      return ok({ taskId });
    });
  }
}
