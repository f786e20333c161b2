// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { randomId } from '@samenspel/kernel';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { EndingKind, OpenEnding } from '../../domain/tenders/ending.js';
import { EndingEntity } from './ending.entity.js';

/** What somebody proposed and nobody decided: of the tender as a whole, or of one lot. */
export async function openEnding(work: Pick<Work, 'db'>, tenderId: string, lotId: string | null = null): Promise<OpenEnding | null> {
  const row = await work.db.findOneBy(EndingEntity, { tenderId, lotId: lotId ?? IsNull(), decidedAt: IsNull() });
  if (row === null) return null;
  const { id, kind, reason, proposedBy } = row;
  return { id, tenderId, lotId, kind, reason, proposedBy };
}

/** CONFLICT by the unique index when another one is open. */
export async function insertEnding(
  work: Work,
  ending: {
    readonly tenderId: string;
    readonly lotId?: string | null;
    readonly kind: EndingKind;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  const id = randomId();
  const { tenderId, lotId = null, kind, reason, by, at } = ending;
  await work.db.insert(EndingEntity, { id, tenderId, lotId, kind, reason, proposedBy: by, proposedAt: at });
  return id;
}

/** False when somebody decided meanwhile. */
export async function decideEnding(
  work: Work,
  endingId: string,
  decision: { readonly approved: boolean; readonly reason: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { approved, reason, by, at } = decision;
  const changed = await work.db.update(
    EndingEntity,
    { id: endingId, decidedAt: IsNull() },
    { approved, decisionReason: reason, decidedBy: by, decidedAt: at },
  );
  return changed.affected === 1;
}

/** Open endings of whole tenders, at once. */
export async function openEndingsOf(db: EntityManager, tenderIds: readonly string[]): Promise<readonly OpenEnding[]> {
  const rows = await db.findBy(EndingEntity, { tenderId: In([...tenderIds]), lotId: IsNull(), decidedAt: IsNull() });
  return rows.map(({ id, tenderId, lotId, kind, reason, proposedBy }) => ({ id, tenderId, lotId, kind, reason, proposedBy }));
}

/** Why a tender ended without a contract, as decided; the reason is the one that all read. */
export async function decidedEndingsOf(db: EntityManager, tenderIds: readonly string[]): Promise<readonly DecidedEnding[]> {
  const rows = await db.findBy(EndingEntity, { tenderId: In([...tenderIds]), lotId: IsNull(), approved: true });
  return rows.flatMap(({ tenderId, kind, reason, decidedAt }) => (decidedAt === null ? [] : [{ tenderId, kind, reason, decidedAt }]));
}

export interface DecidedEnding {
  readonly tenderId: string;
  readonly kind: EndingKind;
  readonly reason: string;
  readonly decidedAt: Date;
}
