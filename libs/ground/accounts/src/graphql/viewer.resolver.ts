// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowAnonymous, CurrentActor } from '@samenspel/access';
import { PageArgs, toPayload, type ApiContext, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { ChangeOwnAccount } from '../application/change-own-account.js';
import { FindPerson, type OwnAccount } from '../application/find-person.js';
import { OwnSessions } from '../application/own-sessions.js';
import { ChangeOwnAccountInput, EndSessionInput } from './account.inputs.js';
import { ChangeOwnAccountPayload, EndSessionPayload } from './account.payloads.js';
import { SessionConnection, type SessionType } from './session.type.js';
import { ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly findPerson: FindPerson,
    private readonly ownSessions: OwnSessions,
    private readonly changeAccount: ChangeOwnAccount,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'The signed-in person; null for machines.' })
  @Allow('account:read-own')
  async viewer(@CurrentActor() actor: Actor): Promise<ViewerType | null> {
    const own = await this.findPerson.own(actor);
    return own === null ? null : toViewer(own, actor);
  }

  @ResolveField(() => SessionConnection, { description: 'Where this person is signed in, the latest first.' })
  @AllowAnonymous()
  sessions(@CurrentActor() actor: Actor, @Args() page: PageArgs, @Context() { req }: ApiContext): Promise<Page<SessionType>> {
    return this.ownSessions.list(actor, req.sessionID, page);
  }

  @Mutation(() => ChangeOwnAccountPayload, { description: 'Changes one’s own name, language and e-mail address.' })
  @Allow('account:change-own')
  async changeOwnAccount(@CurrentActor() actor: Actor, @Args('input') input: ChangeOwnAccountInput): Promise<object> {
    return toPayload(await this.changeAccount.execute(actor, { ...input, email: input.email ?? null }), () => ({ viewer: this.viewer(actor) }));
  }

  @Mutation(() => EndSessionPayload, { description: 'Signs out in one other browser; everywhere at once is POST /auth/logout-everywhere.' })
  @Allow('session:end')
  async endSession(@CurrentActor() actor: Actor, @Args('input') input: EndSessionInput): Promise<object> {
    return toPayload(await this.ownSessions.endOne(actor, input.sessionId), ({ sessionId }) => ({ sessionId }));
  }
}

const toViewer = (own: OwnAccount, actor: Actor): ViewerType => ({
  id: own.id,
  displayName: own.displayName,
  language: own.language,
  email: own.email,
  version: own.version,
  installationAdministrator: own.installationAdministrator,
  permissions: [...actor.permissions].sort(),
  secondFactor: {
    setUp: own.secondFactorSetUp,
    shownAt: actor.secondFactorAt,
    lockedUntil: own.secondFactorLockedUntil,
    recoveryCodesLeft: own.recoveryCodesLeft,
  },
});
