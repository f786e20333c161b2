// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FindPerson, type PersonName } from '@samenspel/accounts';
import { RequestLoader } from '@samenspel/graphql-kit';

/** Names of persons; whoever asks has already read the membership or role that names them. */
@Injectable()
export class PersonsLoader {
  readonly names: RequestLoader<string, PersonName>;

  constructor(persons: FindPerson) {
    this.names = new RequestLoader((_context, ids) => persons.namesOf(ids));
  }
}
