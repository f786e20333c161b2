// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { InstallationKeys } from '@samenspel/keys';
import type { Asker } from '../../domain/questions/question.js';

const context = (questionId: string): string => `aanbestedingen.question.asker ${questionId}`;
const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** B-04: who asked, as two ids of 16 bytes under the installation key, always of one length. */
@Injectable()
export class AskerSeal {
  constructor(private readonly keys: InstallationKeys) {}

  seal(questionId: string, { partyId, personId }: Asker): Buffer {
    return this.keys.seal('rest', Buffer.concat([bytesOf(partyId), bytesOf(personId)]), context(questionId));
  }

  open(questionId: string, sealed: Uint8Array): Asker {
    const bytes = this.keys.open('rest', sealed, context(questionId));
    return { partyId: idOf(bytes.subarray(0, 16)), personId: idOf(bytes.subarray(16)) };
  }
}
