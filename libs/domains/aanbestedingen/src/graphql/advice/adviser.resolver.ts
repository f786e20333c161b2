// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { AdmitApplication } from '../../application/advice/admit-application.js';
import { AnswerInvitation } from '../../application/advice/answer-invitation.js';
import { Declare } from '../../application/advice/declare.js';
import { FindAdvisers, type AdviserView, type InvitationView } from '../../application/advice/find-advisers.js';
import { InviteAdviser } from '../../application/advice/invite-adviser.js';
import { StrikeOut } from '../../application/advice/strike-out.js';
import { mapPage } from '../page-of-list.js';
import { AdvisersArgs } from './advice.args.js';
import {
  AcceptAdvisingInput,
  AcceptSecrecyInput,
  AdmitAdviserInput,
  ApplyAsAdviserInput,
  DecideStrikeOutInput,
  DeclareInterestsInput,
  DeclineAdvisingInput,
  InviteAdviserInput,
  ProposeStrikeOutInput,
} from './advice.inputs.js';
import { reasonOf } from './advice-objects.js';
import { AdviserInvitationPayload, AdviserPayload, AdvisingPayload } from './advice.payloads.js';
import { AdviserConnection, AdviserInvitationConnection, AdviserType, type AdviserInvitationType } from './advice.type.js';

/** Who advises: inviting, answering, declaring, striking out. */
@Resolver(() => AdviserType)
export class AdviserResolver {
  constructor(
    private readonly find: FindAdvisers,
    private readonly inviting: InviteAdviser,
    private readonly admitting: AdmitApplication,
    private readonly answering: AnswerInvitation,
    private readonly declaring: Declare,
    private readonly striking: StrikeOut,
  ) {}

  @Query(() => AdviserInvitationConnection, { description: 'For the procurement officer and the decision maker of the tender.' })
  @Allow('advice:invite', 'advice:decide-dispute')
  async adviserInvitations(@CurrentActor() actor: Actor, @Args() { tenderId, ...page }: AdvisersArgs): Promise<Page<AdviserInvitationType>> {
    return mapPage(await this.find.invitations(actor, tenderId, page), invitation);
  }

  @Query(() => AdviserConnection, { description: 'None before the opening (A-04).' })
  @Allow('advice:read-declarations')
  async advisers(@CurrentActor() actor: Actor, @Args() { tenderId, ...page }: AdvisersArgs): Promise<Page<AdviserType>> {
    return mapPage(await this.find.advisers(actor, tenderId, page), adviser);
  }

  @Mutation(() => AdviserInvitationPayload, { description: 'Succeeds whether or not the initiative bids (A-04).' })
  @Allow('advice:invite')
  async inviteAdviser(@CurrentActor() actor: Actor, @Args('input') input: InviteAdviserInput): Promise<object> {
    const { reason, ...rest } = input;
    const asked = reason == null ? rest : { ...rest, reason };
    return toPayload(await this.inviting.invite(actor, asked), ({ invitationId }) => this.invitation(actor, input.tenderId, invitationId));
  }

  @Mutation(() => AdvisingPayload, {
    description: 'An initiative asks to advise. The published rule on area and theme admits it at once; another waits for the officer (A-03).',
  })
  @Allow('advice:apply')
  async applyAsAdviser(@CurrentActor() actor: Actor, @Args('input') input: ApplyAsAdviserInput): Promise<object> {
    return toPayload(await this.inviting.apply(actor, input), () => ({ tenderId: input.tenderId }));
  }

  @Mutation(() => AdviserInvitationPayload, {
    description: 'Adds who applied outside the published rule; the decision maker when that is disputed. Asks for a fresh second factor.',
  })
  @Allow('advice:invite', 'advice:decide-dispute')
  @AskSecondFactor()
  async admitAdviser(@CurrentActor() actor: Actor, @Args('input') input: AdmitAdviserInput): Promise<object> {
    return toPayload(await this.admitting.execute(actor, input), ({ invitationId, tenderId }) => this.invitation(actor, tenderId, invitationId));
  }

  @Mutation(() => AdvisingPayload, { description: 'Nobody but the initiative learns it before the opening.' })
  @Allow('advice:apply')
  async acceptAdvising(@CurrentActor() actor: Actor, @Args('input') input: AcceptAdvisingInput): Promise<object> {
    return toPayload(await this.answering.accept(actor, input), (value) => value);
  }

  @Mutation(() => AdvisingPayload, { description: 'Nobody but the initiative learns it before the opening.' })
  @Allow('advice:apply')
  async declineAdvising(@CurrentActor() actor: Actor, @Args('input') input: DeclineAdvisingInput): Promise<object> {
    return toPayload(await this.answering.decline(actor, input), (value) => value);
  }

  @Mutation(() => AdvisingPayload, { description: 'Awb 2:5, by each person, before anything is visible (A-06).' })
  @Allow('advice:declare')
  async acceptSecrecy(@CurrentActor() actor: Actor, @Args('input') input: AcceptSecrecyInput): Promise<object> {
    return toPayload(await this.declaring.secrecy(actor, input), (value) => value);
  }

  @Mutation(() => AdvisingPayload, {
    description: 'By each person, at the invitation and after the opening, and when a conflict is found later (A-05).',
  })
  @Allow('advice:declare')
  async declareInterests(@CurrentActor() actor: Actor, @Args('input') input: DeclareInterestsInput): Promise<object> {
    const conflicts = input.conflicts.map(({ bidId, description }) => ({ bidId: bidId ?? null, description }));
    return toPayload(await this.declaring.interests(actor, { ...input, conflicts }), (value) => value);
  }

  @Mutation(() => AdviserPayload)
  @Allow('advice:judge-conflict')
  async proposeStrikeOut(@CurrentActor() actor: Actor, @Args('input') input: ProposeStrikeOutInput): Promise<object> {
    return toPayload(await this.striking.propose(actor, input), ({ adviserId }) => this.adviser(actor, adviserId));
  }

  @Mutation(() => AdviserPayload, {
    description: 'By another person than who proposed it; the advice stays on file (A-05). Asks for a fresh second factor.',
  })
  @Allow('advice:decide-dispute')
  @AskSecondFactor()
  async decideStrikeOut(@CurrentActor() actor: Actor, @Args('input') input: DecideStrikeOutInput): Promise<object> {
    return toPayload(await this.striking.decide(actor, input), ({ adviserId }) => this.adviser(actor, adviserId));
  }

  private async invitation(actor: Actor, tenderId: string, id: string): Promise<{ invitation: AdviserInvitationType | null }> {
    const found = await this.find.invitation(actor, tenderId, id);
    return { invitation: found === null ? null : invitation(found) };
  }

  private async adviser(actor: Actor, id: string): Promise<{ adviser: AdviserType | null }> {
    const found = await this.find.adviser(actor, id);
    return { adviser: found === null ? null : adviser(found) };
  }
}

const invitation = ({ partyId, partyName, ...rest }: InvitationView): AdviserInvitationType => ({ ...rest, party: { id: partyId, name: partyName } });
const adviser = ({ partyId, partyName, ...rest }: AdviserView): AdviserType => ({
  ...{ ...rest, party: { id: partyId, name: partyName } },
  reason: reasonOf(rest),
});
