// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { sendMessage, type MessageKind, type MessageParams, type Recipient } from '@samenspel/messages';
import { membersOfEach } from '@samenspel/parties';
import type { Tender } from '../../domain/tenders/tender.js';
import { Followers } from './followers.js';

type Told = Pick<Tender, 'id' | 'municipalityId' | 'invited'>;

/**
 * who hears of what happens to a public tender. A party that bids and did not register is not told: a notice is a row
 * that names a person, and would tell who bids (B-03).
 */
@Injectable()
export class TenderAudience {
  constructor(private readonly followers: Followers) {}

  /** A legal notice, at once: everybody of the parties that were invited or registered, in the transaction of the change. */
  async tellParties<Params extends MessageParams>(work: Work, tender: Told, kind: MessageKind<Params>, params: Params): Promise<void> {
    await send(work, tender, await this.members(work, tender), kind, params);
  }

  /** Persons who follow it for themselves, and did not hear of it as a member of such a party. */
  async tellFollowers<Params extends MessageParams>(
    work: Work,
    tender: Told,
    kind: MessageKind<Params>,
    params: Params,
    partiesToldAlready: boolean,
  ): Promise<void> {
    const members = (await this.members(work, tender)).map(({ personId }) => personId);
    const own = (await this.followers.of(work, tender.id)).filter(({ partyId }) => partyId === null).map(({ personId }) => personId);
    const persons = partiesToldAlready ? own.filter((personId) => !members.includes(personId)) : [...new Set([...own, ...members])];
    await send(
      work,
      tender,
      persons.map((personId) => ({ personId })),
      kind,
      params,
    );
  }

  private async members(work: Work, tender: Told): Promise<readonly Recipient[]> {
    const registered = (await this.followers.of(work, tender.id)).flatMap(({ partyId }) => (partyId === null ? [] : [partyId]));
    const parties = [...new Set([...tender.invited.map(({ partyId }) => partyId), ...registered])];
    return membersOfEach(work.db, parties, await work.realNow());
  }
}

async function send<Params extends MessageParams>(
  work: Work,
  { id, municipalityId }: Told,
  recipients: readonly Recipient[],
  kind: MessageKind<Params>,
  params: Params,
): Promise<void> {
  await sendMessage(work, kind, recipients, params, { municipalityId, subject: { kind: 'tender', id } });
}
