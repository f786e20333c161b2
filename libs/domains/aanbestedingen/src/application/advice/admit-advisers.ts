// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { membersOf, worksFor } from '@samenspel/parties';
import { barredBecause, type AdviserCandidate, type BarReason, type NamedInBid } from '../../domain/advice/adviser.js';
import type { PublicTender } from '../../domain/tenders/tender.js';
import { adviceMayBegin } from '../../messages/advice-may-begin.message.js';
import { adviserBarred } from '../../messages/adviser-barred.message.js';
import { setAdvicesAside } from '../../persistence/advice/advice-rows.js';
import { adviserOf, changeAdviser, insertAdviser, insertDeclaration } from '../../persistence/advice/adviser-rows.js';
import type { AdviserEntity } from '../../persistence/advice/adviser.entity.js';
import { AdvisersAtOpening, type OpenedForCheck } from '../bids/advisers-at-opening.port.js';
import { TenderParties } from '../bids/tender-parties.js';
import { SealedDeclarations } from './sealed-declarations.js';
import { tellParty } from './tell-party.js';

/** at the opening it becomes known who advises; who has a tie to a bid is barred before any bid is shown. */
@Injectable()
export class AdmitAdvisers extends AdvisersAtOpening {
  constructor(
    private readonly parties: TenderParties,
    private readonly sealed: SealedDeclarations,
  ) {
    super();
  }

  override async admit(work: Work, { tender, bids }: { readonly tender: PublicTender; readonly bids: readonly OpenedForCheck[] }): Promise<void> {
    const now = await work.realNow();
    const named = bids.map(({ partyId, partnerIds, subcontractorNames, personNames }) => ({
      partyId,
      partnerIds,
      names: [...subcontractorNames, ...personNames],
    }));
    for (const partyId of await this.parties.withRole(work, tender.id, 'adviser')) await this.check(work, tender, partyId, named, now);
    for (const partyId of await this.parties.withRole(work, tender.id, 'declined')) {
      if ((await adviserOf(work, tender.id, partyId)) === null)
        await insertAdviser(work, { tenderId: tender.id, partyId, state: 'withdrawn', reason: '' });
    }
    for (const declaration of await this.sealed.take(work, tender.id)) await insertDeclaration(work, declaration);
  }

  /** Of a tender with more lots a later opening finds the adviser here already, and may meet it in a bid. */
  private async check(work: Work, tender: PublicTender, partyId: string, named: readonly NamedInBid[], now: Date): Promise<void> {
    const present = await adviserOf(work, tender.id, partyId);
    if (present !== null && present.state !== 'admitted') return;
    const reason = barredBecause(await candidate(work, partyId, now), named);
    if (present !== null && reason === null) return;
    const adviserId = present === null ? await insertAdviser(work, known(tender.id, partyId, reason)) : await bar(work, present, reason);
    await work.audit({
      kind: reason === null ? 'adviser.admitted' : 'adviser.barred',
      subject: { kind: 'tender', id: tender.id },
      municipalityId: tender.municipalityId,
      reason: reason ?? '',
      data: { adviserId, partyId },
    });
    const about = { tender: tender.title, tenderId: tender.id };
    if (reason === null) await tellParty(work, tender, partyId, adviceMayBegin, { ...about, until: (tender.planning.adviceEndsAt ?? now).getTime() });
    else await tellParty(work, tender, partyId, adviserBarred, { ...about, because: reason });
  }
}

const known = (tenderId: string, partyId: string, reason: BarReason | null): Pick<AdviserEntity, 'tenderId' | 'partyId' | 'state' | 'reason'> => ({
  ...{ tenderId, partyId },
  state: reason === null ? 'admitted' : 'barred',
  reason: reason ?? '',
});

async function bar(work: Work, adviser: AdviserEntity, reason: BarReason | null): Promise<string> {
  await changeAdviser(work, adviser, 'barred', reason ?? '');
  await setAdvicesAside(work, adviser.id);
  return adviser.id;
}

async function candidate(work: Work, partyId: string, now: Date): Promise<AdviserCandidate> {
  const members = await membersOf(work.db, partyId, now);
  const names: { name: string }[] = await work.db.query(
    `SELECT name FROM parties.party WHERE id = $1 UNION ALL SELECT display_name FROM accounts.person WHERE id = ANY ($2)`,
    [partyId, members],
  );
  const tied = new Set<string>();
  for (const personId of members) for (const other of await worksFor(work.db, personId, now)) if (other !== partyId) tied.add(other);
  const [own, ...memberNames] = names.map(({ name }) => name);
  return { partyId, name: own ?? '', memberNames, tiedTo: tied };
}
