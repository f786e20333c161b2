// SPDX-License-Identifier: EUPL-1.2
import type { QualityPart } from '@samenspel/sealing';
import { scoredCriteria, type Lot } from '../domain/tenders/lot.js';

/** A small complete quality part for this lot, of an invented bidder. */
export function aQuality(lot: Lot, { partners, lead }: { readonly partners: readonly string[]; readonly lead: string }): QualityPart {
  const share = partners.length === 0 ? 0 : Math.floor(4_000 / partners.length);
  const others = partners.map((partyId) => ({ name: `Partner ${partyId}`, partyId, role: 'vervoer', shareBasisPoints: share, lead: false }));
  const own = { name: 'Penvoerder', partyId: lead, role: 'dagbesteding', shareBasisPoints: 10_000 - share * partners.length, lead: true };
  return {
    answers: scoredCriteria(lot).map(({ id, title }) => ({ criterionId: id, text: `${title}: elke ochtend koffie in het wijkhuis.` })),
    documents: [{ name: 'plan.txt', type: 'text/plain', bytes: new TextEncoder().encode('Plan van aanpak.') }],
    partners: partners.length === 0 ? [] : [own, ...others],
    subcontractors: [],
    persons: [{ name: 'A. Verzonnen', role: 'projectleider' }],
    ownDeclaration: { noExclusionGround: true, meetsRequirements: true, reliesOnOthers: partners.length > 0, declaredBy: 'A. Verzonnen' },
  };
}
