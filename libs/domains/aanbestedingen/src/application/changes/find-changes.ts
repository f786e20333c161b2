// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import type { Actor, TermReason } from '@samenspel/kernel';
import type { Difference } from '../../domain/changes/difference.js';
import type { ChangeKind, ExtensionGround } from '../../domain/changes/tender-change.js';
import { readsDraftsOf } from '../tenders/tender-summary.js';

/** A change of a public tender, as everybody reads it once it was approved. */
export interface TenderChangeView {
  readonly id: string;
  readonly tenderId: string;
  readonly position: number;
  readonly kind: ChangeKind;
  /** Null while it is a proposal. */
  readonly number: number | null;
  readonly material: boolean;
  readonly notMaterialBecause: string;
  readonly reason: string;
  readonly ground: ExtensionGround | null;
  readonly differences: readonly Difference[];
  readonly termReasons: readonly TermReason[];
  readonly decidedAt: Date | null;
}

type Row = { [key: string]: unknown } & Omit<TenderChangeView, 'position'>;

const SELECT = `SELECT c.id, c.tender_id AS "tenderId", c.kind, c.number, c.material, c.not_material_because AS "notMaterialBecause", c.reason, c.ground,
    c.differences, c.term_reasons AS "termReasons", c.decided_at AS "decidedAt"
  FROM aanbestedingen.tender_change c JOIN aanbestedingen.tender t ON t.id = c.tender_id`;
const APPROVED = {
  name: 'aanbestedingen-changes-of-tenders',
  text: `${SELECT} WHERE c.tender_id = ANY ($1) AND c.approved AND t.published_at IS NOT NULL ORDER BY c.tender_id, c.decided_at, c.id`,
};
const PROPOSED = {
  name: 'aanbestedingen-proposed-changes',
  text: `${SELECT} WHERE c.tender_id = ANY ($1) AND c.decided_at IS NULL AND t.municipality_id = $2::uuid`,
};

/** T-10: approved changes for everybody; a proposal for the own municipality only. */
@Injectable()
export class FindChanges {
  constructor(private readonly reads: Reads) {}

  async ofTenders(tenderIds: readonly string[]): Promise<ReadonlyMap<string, readonly TenderChangeView[]>> {
    const byTender = Map.groupBy(await this.reads.rows<Row>(APPROVED, [tenderIds]), (row) => row.tenderId);
    return new Map([...byTender].map(([id, rows]) => [id, rows.map((row, index) => ({ ...row, position: index + 1 }))]));
  }

  async proposed(actor: Actor, tenderIds: readonly string[]): Promise<ReadonlyMap<string, TenderChangeView>> {
    const rows = await this.reads.rows<Row>(PROPOSED, [tenderIds, readsDraftsOf(actor)]);
    return new Map(rows.map((row) => [row.tenderId, { ...row, position: 1 }]));
  }
}
