// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor, DomainError, Result } from '@samenspel/kernel';
import { FileComplaint } from '../../application/complaints/file-complaint.js';
import { FindComplaints } from '../../application/complaints/find-complaints.js';
import { HandleComplaint } from '../../application/complaints/handle-complaint.js';
import { pageOfList } from '../page-of-list.js';
import { AdviseOnComplaintInput, AnswerComplaintInput, DecideComplaintInput, FileComplaintInput } from './complaint.inputs.js';
import {
  AdviseOnComplaintPayload,
  AnswerComplaintPayload,
  ComplaintConnection,
  ComplaintsArgs,
  ComplaintType,
  DecideComplaintPayload,
  FileComplaintPayload,
} from './complaint.type.js';

/** The complaints desk of tenders. */
@Resolver(() => ComplaintType)
export class ComplaintResolver {
  constructor(
    private readonly find: FindComplaints,
    private readonly file: FileComplaint,
    private readonly desk: HandleComplaint,
  ) {}

  @Query(() => ComplaintConnection, { description: 'For a complaints handler outside the tender, and its officer and decision maker.' })
  @Allow('complaint:handle', 'complaint:answer', 'complaint:decide')
  complaints(@CurrentActor() actor: Actor, @Args() { tenderId, ...page }: ComplaintsArgs): Promise<Page<ComplaintType>> {
    return this.find.ofTender(actor, tenderId, page);
  }

  @Query(() => ComplaintConnection, { description: 'The complaints of your own party.' })
  @Allow('complaint:file')
  async myComplaints(@CurrentActor() actor: Actor, @Args() { tenderId, ...page }: ComplaintsArgs): Promise<Page<ComplaintType>> {
    const own = (await this.find.own(actor, tenderId)).map((complaint, index) => ({ position: index + 1, complaint }));
    return pageOfList(own, page, ({ complaint }) => complaint);
  }

  @Mutation(() => FileComplaintPayload, { description: 'Nobody learns who complained before the opening. It stops nothing by itself.' })
  @Allow('complaint:file')
  async fileComplaint(@CurrentActor() actor: Actor, @Args('input') input: FileComplaintInput): Promise<object> {
    return toPayload(await this.file.execute(actor, input), async ({ complaintId }) => ({
      complaint: (await this.find.own(actor, input.tenderId)).find(({ id }) => id === complaintId) ?? null,
    }));
  }

  @Mutation(() => AnswerComplaintPayload, { description: 'The view of the procurement officer.' })
  @Allow('complaint:answer')
  async answerComplaint(@CurrentActor() actor: Actor, @Args('input') input: AnswerComplaintInput): Promise<object> {
    return this.answer(actor, await this.desk.view(actor, input));
  }

  @Mutation(() => AdviseOnComplaintPayload, { description: 'By a handler who has and had no task in the tender.' })
  @Allow('complaint:handle')
  async adviseOnComplaint(@CurrentActor() actor: Actor, @Args('input') input: AdviseOnComplaintInput): Promise<object> {
    return this.answer(actor, await this.desk.advise(actor, input));
  }

  @Mutation(() => DecideComplaintPayload, { description: 'After the advice of the desk. Asks for a fresh second factor.' })
  @Allow('complaint:decide')
  @AskSecondFactor()
  async decideComplaint(@CurrentActor() actor: Actor, @Args('input') input: DecideComplaintInput): Promise<object> {
    return this.answer(actor, await this.desk.decide(actor, input));
  }

  private answer(actor: Actor, outcome: Result<{ readonly complaintId: string }, DomainError>): Promise<object> {
    return toPayload(outcome, async ({ complaintId }) => ({ complaint: await this.find.one(actor, complaintId) }));
  }
}
