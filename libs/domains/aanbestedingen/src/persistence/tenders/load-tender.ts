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
  return (await loadTenders(db, [tenderId]))[0] ?? null;
}

/** Whole tenders in six statements, however many; those that do not exist are left out. */
export async function loadTenders(db: EntityManager, tenderIds: readonly string[]): Promise<readonly Tender[]> {
  const ofTenders = { tenderId: In([...tenderIds]) };
  const tenders = await db.findBy(TenderEntity, { id: In([...tenderIds]) });
  if (tenders.length === 0) return [];
  const lots = await db.findBy(LotEntity, ofTenders);
  const criteria = await db.findBy(CriterionEntity, { lotId: In(lots.map((lot) => lot.id)) });
  const roles = await db.find(TenderRoleEntity, { where: { ...ofTenders, untilAt: IsNull() }, order: { fromAt: 'ASC', id: 'ASC' } });
  const invited = await db.find(InvitedPartyEntity, { where: ofTenders, order: { partyId: 'ASC' } });
  const steps = await db.find(PublicationStepEntity, { where: ofTenders, order: { recordedAt: 'ASC', id: 'ASC' } });
  return tenders.map((tender) => {
    const own = <Row extends { tenderId: string }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.tenderId === tender.id);
    return tenderFromRows({
      ...{ tender, criteria, lots: own(lots), steps: own(steps) },
      roles: own(roles).map(({ personId, role }) => ({ personId, role })),
      invited: own(invited).map(({ partyId, reason }) => ({ partyId, reason })),
    });
  });
}

/** The id of the tender that a lot belongs to, or null. */
export async function tenderIdOfLot(db: EntityManager, lotId: string): Promise<string | null> {
  const lot = await db.findOne(LotEntity, { where: { id: lotId }, select: { tenderId: true } });
  return lot?.tenderId ?? null;
}
