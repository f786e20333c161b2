// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { InstallationKeys } from '@samenspel/keys';
import type { Asker } from '../../domain/questions/question.js';
import { IdentitySeal } from '../identity-seal.js';

const context = (questionId: string): string => `aanbestedingen.question.asker ${questionId}`;

/** B-04: who asked, sealed in the row of the question. */
@Injectable()
export class AskerSeal {
  private readonly identities: IdentitySeal;

  constructor(keys: InstallationKeys) {
    this.identities = new IdentitySeal(keys);
  }

  seal(questionId: string, asker: Asker): Buffer {
    return this.identities.seal(context(questionId), asker);
  }

  open(questionId: string, sealed: Uint8Array): Asker {
    const { partyId, personId } = this.identities.open(context(questionId), sealed);
    if (partyId === null) throw new Error(`question ${questionId} was asked for no party`);
    return { partyId, personId };
  }
}
