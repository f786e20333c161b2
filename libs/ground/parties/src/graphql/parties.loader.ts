// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import { FindMunicipalities, type Municipality } from '../application/find-municipalities.js';
import { FindParties, type Party } from '../application/find-parties.js';

/** Parties and municipalities by id for one request, scoped by the actor. */
@Injectable()
export class PartiesLoader {
  readonly parties: RequestLoader<string, Party>;
  readonly municipalities: RequestLoader<string, Municipality>;

  constructor(parties: FindParties, municipalities: FindMunicipalities) {
    this.parties = new RequestLoader(({ actor }, ids) => parties.byIds(actor, ids));
    this.municipalities = new RequestLoader((_context, ids) => municipalities.byIds(ids));
  }
}
