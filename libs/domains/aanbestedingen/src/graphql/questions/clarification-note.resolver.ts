// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, type ApiContext, type Page } from '@samenspel/graphql-kit';
import { pageOfList } from '../page-of-list.js';
import { TenderType } from '../tenders/tender.type.js';
import { ClarificationNoteConnection, type ClarificationNoteType } from './clarification-note.type.js';
import { NotesLoader } from './notes.loader.js';

@Resolver(() => TenderType)
export class ClarificationNoteResolver {
  constructor(private readonly loader: NotesLoader) {}

  @ResolveField(() => ClarificationNoteConnection, { description: 'Nota’s van inlichtingen, in order.' })
  async clarificationNotes(
    @Parent() tender: TenderType,
    @Args() page: PageArgs,
    @Context() context: ApiContext,
  ): Promise<Page<ClarificationNoteType>> {
    const notes = (await this.loader.ofTender.load(context, tender.id)) ?? [];
    return pageOfList(notes, page, ({ position, ...note }) => ({ ...note, number: position }));
  }
}
