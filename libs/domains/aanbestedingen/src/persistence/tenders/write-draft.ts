// SPDX-License-Identifier: EUPL-1.2
import { randomId } from '@samenspel/kernel';
import { In, MoreThan, type EntityManager } from 'typeorm';
import type { CriterionContent, DraftContent, LotContent } from '../../domain/tenders/draft-content.js';
import type { Lot } from '../../domain/tenders/lot.js';
import { CriterionEntity } from './criterion.entity.js';
import { InvitedPartyEntity } from './invited-party.entity.js';
import { LotEntity } from './lot.entity.js';
import { TenderEntity } from './tender.entity.js';

/** Replaces everything the officer wrote. False when the draft is no longer as it was read. */
export async function writeDraft(
  db: EntityManager,
  draft: { id: string; version: number; lots: readonly Lot[] },
  content: DraftContent,
): Promise<boolean> {
  const { id, version } = draft;
  const changed = await db.update(TenderEntity, { id, version, status: 'draft' as const }, { ...rowOf(content), version: version + 1 });
  if (changed.affected !== 1) return false;
  await writeLots(db, draft, content.lots);
  await db.delete(InvitedPartyEntity, { tenderId: id });
  if (content.invited.length > 0)
    await db.insert(
      InvitedPartyEntity,
      content.invited.map(({ partyId, reason }) => ({ tenderId: id, partyId, reason })),
    );
  return true;
}

function rowOf(content: DraftContent) {
  const { planning, lots: _lots, invited: _invited, adviceRound, areaCodes, themes, ...plain } = content;
  const round = adviceRound?.announced === true ? { ...adviceRound, role: 'B' as const } : adviceRound;
  return { ...plain, ...planning, areaCodes: [...areaCodes], themes: [...themes], adviceRound: round };
}

/** A lot keeps its id while its position is there; criteria are written anew. */
async function writeLots(db: EntityManager, draft: { id: string; lots: readonly Lot[] }, contents: readonly LotContent[]): Promise<void> {
  await db.delete(CriterionEntity, { lotId: In(draft.lots.map((lot) => lot.id)) });
  await db.delete(LotEntity, { tenderId: draft.id, position: MoreThan(contents.length) });
  for (const [index, content] of contents.entries()) {
    const { criteria, ...plain } = content;
    const known = draft.lots.find((lot) => lot.position === index + 1);
    const lotId = known?.id ?? randomId();
    if (known) await db.update(LotEntity, { id: lotId }, plain);
    else await db.insert(LotEntity, { ...plain, id: lotId, tenderId: draft.id, position: index + 1, status: 'draft', version: 1 });
    await writeCriteria(db, lotId, criteria);
  }
}

async function writeCriteria(db: EntityManager, lotId: string, criteria: readonly CriterionContent[]): Promise<void> {
  if (criteria.length === 0) return;
  const ids = new Map(criteria.map(({ key }) => [key, randomId()]));
  const rows = criteria.map(({ key, parentKey, ...plain }, index) => ({
    ...plain,
    ...{ id: ids.get(key) ?? randomId(), lotId, kind: 'quality' as const },
    parentId: parentKey === null ? null : (ids.get(parentKey) ?? null),
    position: criteria.slice(0, index + 1).filter((other) => other.parentKey === parentKey).length,
  }));
  // Parents first: a sub-criterion refers to one.
  const ordered = [...rows.filter((row) => row.parentId === null), ...rows.filter((row) => row.parentId !== null)];
  await db.insert(CriterionEntity, ordered);
}
