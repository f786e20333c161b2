// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { FindTasks, type TaskView } from '../application/find-tasks.js';
import { Tasks } from '../application/tasks.js';
import { OfMunicipalityArgs } from './public-challenge.resolver.js';
import { ChallengeableTaskConnection, PublishTaskInput, taskObject, TaskPayload, TaskType, WriteTaskInput } from './task.type.js';

@Resolver()
export class TaskResolver {
  constructor(
    private readonly tasks: Tasks,
    private readonly find: FindTasks,
  ) {}

  @Query(() => ChallengeableTaskConnection, { description: 'The tasks of a municipality that may be challenged.' })
  @Allow('challenge:read')
  async challengeableTasks(@Args() { municipality, ...page }: OfMunicipalityArgs): Promise<Page<TaskType>> {
    return shown(await this.find.list(municipality, page));
  }

  @Query(() => TaskType, { nullable: true })
  @Allow('challenge:read')
  async challengeableTask(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<TaskType | null> {
    return this.one(actor, id);
  }

  @Mutation(() => TaskPayload, { description: 'What changed is seen by another again before it is public.' })
  @Allow('task:write')
  async writeTask(@CurrentActor() actor: Actor, @Args('input') input: WriteTaskInput): Promise<object> {
    return toPayload(await this.tasks.write(actor, input), ({ taskId }) => ({ task: this.one(actor, taskId) }));
  }

  @Mutation(() => TaskPayload, { description: 'By another than who wrote it.' })
  @Allow('task:publish')
  async publishTask(@CurrentActor() actor: Actor, @Args('input') input: PublishTaskInput): Promise<object> {
    return toPayload(await this.tasks.publish(actor, input), ({ taskId }) => ({ task: this.one(actor, taskId) }));
  }

  private async one(actor: Actor, id: string): Promise<TaskType | null> {
    const task = await this.find.one(actor, id);
    return task === null ? null : taskObject(task);
  }
}

const shown = ({ edges, pageInfo, totalCount }: Page<TaskView>): Page<TaskType> => {
  const objects = edges.map(({ cursor, node }) => ({ cursor, node: taskObject(node) }));
  return { edges: objects, nodes: objects.map(({ node }) => node), pageInfo, totalCount };
};
