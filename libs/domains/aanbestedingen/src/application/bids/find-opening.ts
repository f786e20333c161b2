// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { isId, type Actor } from '@samenspel/kernel';
import type { BidPurpose } from '@samenspel/sealing';
import { stateNow, type SessionState } from '../../domain/bids/opening.js';
import type { OpeningRecordEntity } from '../../persistence/bids/opening-record.entity.js';

export interface OpeningSession {
  readonly id: string;
  readonly lotId: string;
  readonly purpose: BidPurpose;
  /** Browsers seal shares to this key. */
  readonly recipient: string;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly state: SessionState;
  /** The code of what went wrong. */
  readonly finding: string | null;
}

/** The public part of a record, and what only the own municipality reads. */
export interface OpeningRecord extends Pick<OpeningRecordEntity, 'lotId' | 'purpose' | 'openedAt' | 'commitment' | 'salt' | 'digests' | 'software'> {
  readonly officers: readonly string[] | null;
  readonly findings: OpeningRecordEntity['findings'] | null;
}

export interface Closing {
  readonly lotId: string;
  readonly commitment: string;
  readonly closedAt: Date;
}

/** T-14: a closing that another took the place of, when the deadline was moved. */
export interface SupersededClosing extends Closing {
  readonly supersededAt: Date;
}

export interface LotRecipients {
  readonly lotId: string;
  readonly quality: string;
  readonly price: string;
}

type Row<T> = { [key: string]: unknown } & T;

const SESSION = {
  name: 'aanbestedingen-session',
  text: `SELECT s.id, s.lot_id AS "lotId", s.purpose, s.recipient, s.started_by AS "startedBy", s.started_at AS "startedAt", s.state, s.finding,
      clock.real() AS "realNow"
    FROM aanbestedingen.opening_session s JOIN aanbestedingen.lot l ON l.id = s.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id
    WHERE s.id = $1 AND t.municipality_id = $2
      AND EXISTS (SELECT FROM aanbestedingen.tender_role r WHERE r.tender_id = t.id AND r.person_id = $3 AND r.until_at IS NULL)`,
};

const RECORD = {
  name: 'aanbestedingen-opening-record',
  text: `SELECT o.lot_id AS "lotId", o.purpose, o.opened_at AS "openedAt", o.commitment, o.salt, o.digests, o.software,
      CASE WHEN t.municipality_id = $3 THEN o.officers END AS officers, CASE WHEN t.municipality_id = $3 THEN o.findings END AS findings
    FROM aanbestedingen.opening_record o JOIN aanbestedingen.lot l ON l.id = o.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id
    WHERE o.lot_id = $1 AND o.purpose = $2`,
};

const SUPERSEDED = {
  name: 'aanbestedingen-superseded-closings',
  text: `SELECT lot_id AS "lotId", commitment, closed_at AS "closedAt", superseded_at AS "supersededAt" FROM aanbestedingen.closing
    WHERE lot_id = ANY ($1::uuid[]) AND superseded_at IS NOT NULL ORDER BY lot_id, closed_at`,
};

const CLOSINGS = {
  name: 'aanbestedingen-closings',
  text: 'SELECT lot_id AS "lotId", commitment, closed_at AS "closedAt" FROM aanbestedingen.closing WHERE lot_id = ANY ($1::uuid[]) AND superseded_at IS NULL',
};

// T-07: keys of what is not public are nobody's business.
const RECIPIENTS = {
  name: 'aanbestedingen-recipients',
  text: `SELECT q.lot_id AS "lotId", q.recipient AS quality, p.recipient AS price
    FROM aanbestedingen.lot_key q JOIN aanbestedingen.lot_key p ON p.lot_id = q.lot_id AND p.purpose = 'price'
    JOIN aanbestedingen.lot l ON l.id = q.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id
    WHERE q.lot_id = ANY ($1::uuid[]) AND q.purpose = 'quality' AND t.published_at IS NOT NULL`,
};

/** What everybody may read of keys, closing and opening, and what officers read of a ceremony. */
@Injectable()
export class FindOpening {
  constructor(private readonly reads: Reads) {}

  /** For who has a task in that tender. */
  async session(actor: Actor, sessionId: string): Promise<OpeningSession | null> {
    const municipalityId = actor.party?.municipalityId ?? null;
    if (!isId(sessionId) || municipalityId === null) return null;
    const row = await this.reads.row<Row<OpeningSession & { realNow: Date }>>(SESSION, [sessionId, municipalityId, actor.personId]);
    return row === null ? null : { ...row, state: stateNow(row, row.realNow) };
  }

  async record(actor: Actor, lotId: string, purpose: BidPurpose): Promise<OpeningRecord | null> {
    if (!isId(lotId)) return null;
    return this.reads.row<Row<OpeningRecord>>(RECORD, [lotId, purpose, actor.party?.municipalityId ?? null]);
  }

  async closings(lotIds: readonly string[]): Promise<ReadonlyMap<string, Closing>> {
    return byLot(await this.reads.rows<Row<Closing>>(CLOSINGS, [lotIds]));
  }

  async supersededClosings(lotIds: readonly string[]): Promise<ReadonlyMap<string, readonly SupersededClosing[]>> {
    return Map.groupBy(await this.reads.rows<Row<SupersededClosing>>(SUPERSEDED, [lotIds]), ({ lotId }) => lotId);
  }

  async recipients(lotIds: readonly string[]): Promise<ReadonlyMap<string, LotRecipients>> {
    return byLot(await this.reads.rows<Row<LotRecipients>>(RECIPIENTS, [lotIds]));
  }
}

const byLot = <T extends { readonly lotId: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.lotId, row]));
