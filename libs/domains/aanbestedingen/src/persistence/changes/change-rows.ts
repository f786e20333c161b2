// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { randomId, type TermReason } from '@samenspel/kernel';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Difference } from '../../domain/changes/difference.js';
import type { OpenChange } from '../../domain/changes/tender-change.js';
import type { PublicTender } from '../../domain/tenders/tender.js';
import { LotEntity } from '../tenders/lot.entity.js';
import { TenderEntity } from '../tenders/tender.entity.js';
import { TenderChangeEntity } from './tender-change.entity.js';

/** What was proposed for this tender and waits for a decision. */
export async function openChange(work: Pick<Work, 'db'>, tenderId: string): Promise<OpenChange | null> {
  return work.db.findOneBy(TenderChangeEntity, { tenderId, decidedAt: IsNull() });
}

/** By tender: who proposed the change that waits for a decision. */
export async function openChangesOf(db: EntityManager, tenderIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.findBy(TenderChangeEntity, { tenderId: In([...tenderIds]), decidedAt: IsNull() });
  return new Map(rows.map(({ tenderId, proposedBy }) => [tenderId, proposedBy]));
}

export interface NewChange extends Omit<OpenChange, 'id'> {
  readonly tenderId: string;
  readonly proposedAt: Date;
  readonly termReasons: readonly TermReason[];
}

export async function insertChange(work: Work, change: NewChange): Promise<string> {
  const id = randomId();
  const { differences, termReasons, ...plain } = change;
  await work.db.insert(TenderChangeEntity, { ...plain, id, differences: [...differences], termReasons: [...termReasons] });
  return id;
}

export interface ChangeDecision {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  /** Null when it was declined. */
  readonly applied: { readonly number: number; readonly version: number } | null;
}

/** False when somebody decided meanwhile. */
export async function decideChange(work: Work, changeId: string, { by, at, reason, applied }: ChangeDecision): Promise<boolean> {
  const changed = await work.db.update(
    TenderChangeEntity,
    { id: changeId, decidedAt: IsNull() },
    {
      ...{ approved: applied !== null, decidedBy: by, decidedAt: at, decisionReason: reason },
      ...{ number: applied?.number ?? null, appliedVersion: applied?.version ?? null },
    },
  );
  return changed.affected === 1;
}

const NEXT = {
  name: 'aanbestedingen-next-change',
  text: 'SELECT coalesce(max(number), 0)::int + 1 AS next FROM aanbestedingen.tender_change WHERE tender_id = $1 AND kind = $2',
};

/** Call it under the lock of the tender, so that numbers follow each other. */
export async function nextChangeNumber(work: Work, tenderId: string, kind: OpenChange['kind']): Promise<number> {
  return (await work.rows<{ next: number }>(NEXT, [tenderId, kind]))[0]?.next ?? 1;
}

/** Writes what changed; decide on the change first, the triggers ask for it. False when the tender is no longer of that version. */
export async function writeDifferences(
  work: Work,
  tender: { readonly id: string; readonly version: number },
  changed: PublicTender,
  differences: readonly Difference[],
): Promise<boolean> {
  const { title, description, socialValue, procedureReason, lotsReason, cooperationReason, cooperationClause, bidValidDays, planning } = changed;
  const row = { title, description, socialValue, procedureReason, lotsReason, cooperationReason, cooperationClause, bidValidDays };
  const written = await work.db.update(
    TenderEntity,
    { id: tender.id, version: tender.version },
    { ...row, ...planning, estimatedValueCents: changed.estimatedValueCents, version: tender.version + 1 },
  );
  if (written.affected !== 1) return false;
  for (const { lotId, after } of differences) if (lotId !== null) await work.db.update(LotEntity, { id: lotId }, { title: String(after) });
  return true;
}

const SUPERSEDE = {
  name: 'aanbestedingen-supersede-closings',
  text: `UPDATE aanbestedingen.closing c SET superseded_at = $2 FROM aanbestedingen.lot l
    WHERE l.id = c.lot_id AND l.tender_id = $1 AND c.superseded_at IS NULL`,
};

/** T-14: what the closing committed to is kept; the next closing commits anew. */
export async function supersedeClosings(work: Work, tenderId: string, at: Date): Promise<void> {
  await work.rows(SUPERSEDE, [tenderId, at]);
}

const OPENING_RUNS = {
  name: 'aanbestedingen-opening-runs',
  text: `SELECT EXISTS (SELECT FROM aanbestedingen.opening_session s JOIN aanbestedingen.lot l ON l.id = s.lot_id
    WHERE l.tender_id = $1 AND (s.state = 'opening' OR s.state = 'waiting_for_second_officer' AND s.started_at > $2)) AS runs`,
};

/** Whether a ceremony of any lot began after that moment of real time, or opens. Ask it under the lock of the tender. */
export async function openingRuns(work: Work, tenderId: string, since: Date): Promise<boolean> {
  return (await work.rows<{ runs: boolean }>(OPENING_RUNS, [tenderId, since]))[0]?.runs === true;
}

const CONFIRM_FOR = {
  name: 'aanbestedingen-confirm-for',
  text: `SELECT coalesce(max(number), 0)::int AS number FROM aanbestedingen.tender_change
    WHERE tender_id = (SELECT tender_id FROM aanbestedingen.lot WHERE id = $1) AND kind = 'rectification' AND material AND approved`,
};

/** T-10: the last material rectification, which a bid on this lot has to be made or confirmed for; 0 when there is none. */
export async function lastMaterialRectification(work: Work, lotId: string): Promise<number> {
  return (await work.rows<{ number: number }>(CONFIRM_FOR, [lotId]))[0]?.number ?? 0;
}
