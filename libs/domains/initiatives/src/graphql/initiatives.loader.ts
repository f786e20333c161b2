// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import { FindInitiatives, type Initiative } from '../application/find-initiatives.js';

/** Initiatives by id for one request: those that the actor may see. */
@Injectable()
export class InitiativesLoader {
  readonly initiatives: RequestLoader<string, Initiative>;

  constructor(find: FindInitiatives) {
    this.initiatives = new RequestLoader(({ actor }, ids) => find.byIds(actor, ids));
  }
}
