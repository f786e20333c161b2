// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { closingCommitment, type ClosingList } from '@samenspel/sealing';
import { IsNull } from 'typeorm';
import { ClosingEntity } from '../../persistence/bids/closing.entity.js';
import { closingContext } from './close-tender.js';

/** The list that a closing committed to, sealed until the opening (B-07). */
@Injectable()
export class ClosingLists {
  constructor(private readonly keys: InstallationKeys) {}

  /** Throws when the lot was not closed: nothing can be opened then. */
  async of(work: Work, lotId: string): Promise<{ readonly commitment: string; readonly list: ClosingList }> {
    const closing = await work.db.findOneBy(ClosingEntity, { lotId, supersededAt: IsNull() });
    if (closing === null) throw new Error('a closed lot without a commitment');
    const text = this.keys.open('rest', closing.sealedList, closingContext(lotId)).toString();
    return { commitment: closing.commitment, list: JSON.parse(text.slice(0, text.indexOf('\0'))) as ClosingList };
  }

  /** True when the slots still hold exactly what the closing committed to. */
  async holds({ commitment, list }: { readonly commitment: string; readonly list: ClosingList }, entries: ClosingList['entries']): Promise<boolean> {
    return (await closingCommitment({ ...list, entries })) === commitment;
  }
}
