// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { membersOf, worksFor } from '@samenspel/parties';
import { barredBecause, type AdviserCandidate } from '../../domain/advice/adviser.js';
import { adviserOf, insertAdviser } from '../../persistence/advice/adviser-rows.js';
import { AdvisersAtOpening, type OpenedForCheck } from '../bids/advisers-at-opening.port.js';
import { TenderParties } from '../bids/tender-parties.js';
import type { PublicTender } from '../../domain/tenders/tender.js';

/** at the opening it becomes known who advises; who has a tie to a bid is barred before any bid is shown. */
@Injectable()
export class AdmitAdvisers extends AdvisersAtOpening {
  constructor(private readonly parties: TenderParties) {
    super();
  }

  override async admit(work: Work, { tender, bids }: { readonly tender: PublicTender; readonly bids: readonly OpenedForCheck[] }): Promise<void> {
    const now = await work.now(tender.municipalityId);
    const named = bids.map(({ partyId, partnerIds, subcontractorNames, personNames }) => ({
      partyId,
      partnerIds,
      names: [...subcontractorNames, ...personNames],
    }));
    for (const partyId of await this.parties.withRole(work, tender.id, 'adviser')) {
      // Of a tender with more lots the second opening finds most of them here already.
      if ((await adviserOf(work, tender.id, partyId)) !== null) continue;
      const reason = barredBecause(await candidate(work, partyId, now), named);
      const adviserId = await insertAdviser(work, {
        tenderId: tender.id,
        partyId,
        state: reason === null ? 'admitted' : 'barred',
        reason: reason ?? '',
      });
      await work.audit({
        kind: reason === null ? 'adviser.admitted' : 'adviser.barred',
        subject: { kind: 'tender', id: tender.id },
        municipalityId: tender.municipalityId,
        reason: reason ?? '',
        data: { adviserId, partyId },
      });
    }
  }
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
