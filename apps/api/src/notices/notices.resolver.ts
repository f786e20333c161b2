// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { Reads, UnitOfWork } from '@samenspel/database';
import { PageArgs, toPayload, type Page } from '@samenspel/graphql-kit';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { chooseMail, mailChoiceOf, markNoticeRead, type MailChoice } from '@samenspel/messages';
import { FindNotices } from './find-notices.js';
import {
  ChooseMailInput,
  ChooseMailPayload,
  MailChoiceEnum,
  MarkNoticeReadInput,
  MarkNoticeReadPayload,
  NoticeConnection,
  NoticeType,
} from './notice.types.js';

/** The messages of whoever asks; the rules stand in the messages lib. */
@Resolver(() => NoticeType)
export class NoticesResolver {
  constructor(
    private readonly find: FindNotices,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  @Query(() => NoticeConnection, { description: 'Your own messages, the newest first.' })
  @Allow('account:read-own')
  notices(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<NoticeType>> {
    return this.find.list(actor, page);
  }

  @Query(() => MailChoiceEnum, { description: 'How messages that are not legal come to you by mail.' })
  @Allow('account:read-own')
  mailChoice(@CurrentActor() actor: Actor): Promise<MailChoice> {
    return mailChoiceOf(this.reads, actor);
  }

  @Mutation(() => MarkNoticeReadPayload)
  @Allow('account:change-own')
  async markNoticeRead(@CurrentActor() actor: Actor, @Args('input') { noticeId }: MarkNoticeReadInput): Promise<object> {
    const marked = await this.unitOfWork.run(actor, async (work): Promise<Result<string, DomainError>> =>
      (await markNoticeRead(work, noticeId)) ? ok(noticeId) : err(notFound()),
    );
    return toPayload(marked, (id) => ({ noticeId: id }));
  }

  @Mutation(() => ChooseMailPayload)
  @Allow('account:change-own')
  async chooseMail(@CurrentActor() actor: Actor, @Args('input') { mail }: ChooseMailInput): Promise<object> {
    const chosen = await this.unitOfWork.run(actor, async (work): Promise<Result<MailChoice, DomainError>> => {
      await chooseMail(work, mail);
      return ok(mail);
    });
    return toPayload(chosen, (value) => ({ mail: value }));
  }
}
