// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor, DomainError, Result } from '@samenspel/kernel';
import { DecidePublication } from '../../application/tenders/decide-publication.js';
import { FindTenders } from '../../application/tenders/find-tenders.js';
import { ProposePublication } from '../../application/tenders/propose-publication.js';
import { RecordPublicationStep } from '../../application/tenders/record-publication-step.js';
import { WithdrawTender } from '../../application/tenders/withdraw-tender.js';
import { tenderObject } from './tender-object.js';
import {
  DecidePublicationInput,
  DecideWithdrawalInput,
  ProposePublicationInput,
  ProposeWithdrawalInput,
  RecordPublicationStepInput,
} from './tender.inputs.js';
import {
  DecidePublicationPayload,
  DecideWithdrawalPayload,
  ProposePublicationPayload,
  ProposeWithdrawalPayload,
  RecordPublicationStepPayload,
} from './tender.payloads.js';
import { TenderType } from './tender.type.js';

type Outcome = Result<{ readonly tenderId: string }, DomainError | readonly DomainError[]>;

/** Publishing and withdrawing: proposed by one person, decided by another. */
@Resolver(() => TenderType)
export class PublicationResolver {
  constructor(
    private readonly find: FindTenders,
    private readonly propose: ProposePublication,
    private readonly decide: DecidePublication,
    private readonly record: RecordPublicationStep,
    private readonly withdraw: WithdrawTender,
  ) {}

  @Mutation(() => ProposePublicationPayload, { description: 'Everything that is still missing comes back at once.' })
  @Allow('tender:propose')
  async proposePublication(@CurrentActor() actor: Actor, @Args('input') input: ProposePublicationInput): Promise<object> {
    return this.answer(actor, await this.propose.execute(actor, input));
  }

  @Mutation(() => DecidePublicationPayload, {
    description: 'By another person than the proposer, on exactly what was proposed. Asks for a fresh second factor.',
  })
  @Allow('tender:publish')
  @AskSecondFactor()
  async decidePublication(@CurrentActor() actor: Actor, @Args('input') input: DecidePublicationInput): Promise<object> {
    return this.answer(actor, await this.decide.execute(actor, input));
  }

  @Mutation(() => RecordPublicationStepPayload, {
    description: 'Records what happened in TED or TenderNed; the last step needed makes the tender public.',
  })
  @Allow('tender:record-notice')
  async recordPublicationStep(@CurrentActor() actor: Actor, @Args('input') input: RecordPublicationStepInput): Promise<object> {
    return this.answer(actor, await this.record.execute(actor, { ...input, at: input.at ?? null }));
  }

  @Mutation(() => ProposeWithdrawalPayload, { description: 'Before the opening; the reasons go to all at once when another person decides so.' })
  @Allow('tender:propose')
  async proposeWithdrawal(@CurrentActor() actor: Actor, @Args('input') input: ProposeWithdrawalInput): Promise<object> {
    return this.answer(actor, await this.withdraw.propose(actor, input));
  }

  @Mutation(() => DecideWithdrawalPayload, { description: 'Asks for a fresh second factor.' })
  @Allow('tender:publish')
  @AskSecondFactor()
  async decideWithdrawal(@CurrentActor() actor: Actor, @Args('input') input: DecideWithdrawalInput): Promise<object> {
    return this.answer(actor, await this.withdraw.decide(actor, input));
  }

  private answer(actor: Actor, outcome: Outcome): Promise<object> {
    return toPayload(outcome, async ({ tenderId }) => {
      const found = await this.find.one(actor, tenderId);
      return { tender: found === null ? null : tenderObject(found) };
    });
  }
}
