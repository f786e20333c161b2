// SPDX-License-Identifier: EUPL-1.2
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Tender } from '../../domain/tenders/tender.js';
import { CriterionEntity } from './criterion.entity.js';
import { InvitedPartyEntity } from './invited-party.entity.js';
import { LotEntity } from './lot.entity.js';
import { PublicationStepEntity } from './publication-step.entity.js';
import { tenderFromRows } from './tender-from-row.js';
import { TenderRoleEntity } from './tender-role.entity.js';
import { TenderEntity } from './tender.entity.js';

/** The whole tender, or null when there is none of that id. */
export async function loadTender(db: EntityManager, tenderId: string): Promise<Tender | null> {
  const tender = await db.findOneBy(TenderEntity, { id: tenderId });
  if (tender === null) return null;
  const lots = await db.findBy(LotEntity, { tenderId });
  const criteria = await db.findBy(CriterionEntity, { lotId: In(lots.map((lot) => lot.id)) });
  const roles = await db.find(TenderRoleEntity, { where: { tenderId, untilAt: IsNull() }, order: { id: 'ASC' } });
  const invited = await db.find(InvitedPartyEntity, { where: { tenderId }, order: { partyId: 'ASC' } });
  const steps = await db.find(PublicationStepEntity, { where: { tenderId }, order: { recordedAt: 'ASC', id: 'ASC' } });
  return tenderFromRows({
    ...{ tender, lots, criteria, steps },
    roles: roles.map(({ personId, role }) => ({ personId, role })),
    invited: invited.map(({ partyId, reason }) => ({ partyId, reason })),
  });
}

/** The id of the tender that a lot belongs to, or null. */
export async function tenderIdOfLot(db: EntityManager, lotId: string): Promise<string | null> {
  const lot = await db.findOne(LotEntity, { where: { id: lotId }, select: { tenderId: true } });
  return lot?.tenderId ?? null;
}
