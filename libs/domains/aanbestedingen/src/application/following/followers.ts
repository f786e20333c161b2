// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { randomId } from '@samenspel/kernel';
import { In } from 'typeorm';
import { FollowerEntity } from '../../persistence/following/follower.entity.js';
import { IdentitySeal, type SealedIdentity } from '../identity-seal.js';

const context = (id: string): string => `aanbestedingen.follower ${id}`;
const ADD = {
  name: 'aanbestedingen-follow',
  text: 'INSERT INTO aanbestedingen.follower (id, tender_id, tag, sealed) VALUES ($1, $2, $3, $4) ON CONFLICT (tag) DO NOTHING',
};

/** Who follows a tender: a person for oneself, or for a party that registered its interest. Only the sender of notices opens the seals (B-04). */
@Injectable()
export class Followers {
  private readonly identities: IdentitySeal;

  constructor(private readonly keys: InstallationKeys) {
    this.identities = new IdentitySeal(keys);
  }

  async add(work: Work, tenderId: string, who: SealedIdentity): Promise<void> {
    if (await this.has(work, tenderId, who)) return;
    const id = randomId();
    await work.rows(ADD, [id, tenderId, this.tags(tenderId, who)[0], this.identities.seal(context(id), who)]);
  }

  async remove(work: Work, tenderId: string, who: SealedIdentity): Promise<void> {
    await work.db.delete(FollowerEntity, { tag: In(this.tags(tenderId, who)) });
  }

  async has(work: Work, tenderId: string, who: SealedIdentity): Promise<boolean> {
    return work.db.existsBy(FollowerEntity, { tag: In(this.tags(tenderId, who)) });
  }

  async of(work: Work, tenderId: string): Promise<readonly SealedIdentity[]> {
    const rows = await work.db.findBy(FollowerEntity, { tenderId });
    return rows.map(({ id, sealed }) => this.identities.open(context(id), sealed));
  }

  /** A party registers once, whoever of its people did it. Newest key first, so that a row is found after a rotation. */
  private tags(tenderId: string, { personId, partyId }: SealedIdentity): Buffer[] {
    return this.keys.tagsUnderAll('tag', 'follower', tenderId, partyId === null ? 'person' : 'party', partyId ?? personId);
  }
}
