// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import { FindClarificationNotes, type ClarificationNoteView } from '../../application/questions/find-clarification-notes.js';

/** Notes of tenders for one request. */
@Injectable()
export class NotesLoader {
  readonly ofTender: RequestLoader<string, readonly ClarificationNoteView[]>;

  constructor(find: FindClarificationNotes) {
    this.ofTender = new RequestLoader((_context, tenderIds) => find.ofTenders(tenderIds));
  }
}
