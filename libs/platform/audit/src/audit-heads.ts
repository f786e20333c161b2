// SPDX-License-Identifier: EUPL-1.2
import type { ReceiptKeys } from '@samenspel/keys';
import type { DataSource, EntityManager } from 'typeorm';
import { BEFORE_THE_FIRST } from './chain.js';

/** The end of the chain at a moment, signed: whoever keeps one finds any later change of what came before it. */
export interface SignedHead {
  readonly position: number;
  readonly hash: string;
  readonly at: string;
  readonly keyId: string;
  /** Base64; over `headText`. */
  readonly signature: string;
}

interface HeadRow {
  readonly position: number;
  readonly hash: Buffer;
  readonly at: Date;
  readonly key_id: string;
  readonly signature: Buffer;
}

/** The signed text, as it also stands in receipts. */
export const headText = (head: Pick<SignedHead, 'position' | 'hash' | 'at'>): string =>
  `samenspel audit head 1\nposition ${head.position}\nhash ${head.hash}\nat ${head.at}\n`;

export const headIsSigned = (keys: ReceiptKeys, head: SignedHead): boolean =>
  keys.verify(head.keyId, Buffer.from(headText(head)), Buffer.from(head.signature, 'base64'));

const fromRow = (row: HeadRow): SignedHead => ({
  position: row.position,
  hash: row.hash.toString('hex'),
  at: row.at.toISOString(),
  keyId: row.key_id,
  signature: row.signature.toString('base64'),
});

/** Any fixed number: one worker signs at a time. */
const LOCK = 8_217_340_023;
const COLUMNS = 'position, hash, at, key_id, signature';

/**
 * Position and hash of the last signed head, as they stand in a receipt; the start of the chain before the first head. It reads in
 * the transaction of the receipt: asking the pool for a second connection there would let many at once wait for each other.
 */
export async function headForReceipt(db: Pick<EntityManager, 'query'>): Promise<string> {
  const [row]: Pick<HeadRow, 'position' | 'hash'>[] = await db.query('SELECT position, hash FROM audit.head ORDER BY at DESC LIMIT 1');
  return `${row?.position ?? 0} ${(row?.hash ?? BEFORE_THE_FIRST).toString('hex')}`;
}

/** Published heads, for the public address. */
export class AuditHeads {
  constructor(private readonly dataSource: DataSource) {}

  async latest(): Promise<SignedHead | null> {
    const [row]: HeadRow[] = await this.dataSource.query(`SELECT ${COLUMNS} FROM audit.head ORDER BY at DESC LIMIT 1`);
    return row === undefined ? null : fromRow(row);
  }

  /** Newest first, before a moment; at most 1,000, which is some six weeks. */
  async list(before: Date | null = null, limit = 1_000): Promise<SignedHead[]> {
    const rows: HeadRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM audit.head WHERE $1::timestamptz IS NULL OR at < $1 ORDER BY at DESC LIMIT $2`,
      [before, Math.min(limit, 1_000)],
    );
    return rows.map(fromRow);
  }
}

/** Signs a head when the last one is older than `everyMs`. It also signs when nothing happened: that nothing happened is then fixed too. */
export class HeadSigner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly receiptKeys: ReceiptKeys,
  ) {}

  async signWhenDue(everyMs: number): Promise<boolean> {
    return this.dataSource.transaction(async (db) => {
      await db.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const [state]: { at: Date; due: boolean; position: number | null; hash: Buffer | null }[] = await db.query(
        `SELECT clock.real() AS at, l.position, l.hash,
                coalesce((SELECT max(h.at) FROM audit.head h) <= clock.real() - $1 * interval '1 millisecond', true) AS due
         FROM (SELECT) one LEFT JOIN LATERAL (SELECT position, hash FROM audit.link ORDER BY position DESC LIMIT 1) l ON true`,
        [everyMs],
      );
      if (state === undefined || !state.due) return false;
      const hash = state.hash ?? BEFORE_THE_FIRST;
      const head = { position: state.position ?? 0, hash: hash.toString('hex'), at: state.at.toISOString() };
      const signature = this.receiptKeys.sign(Buffer.from(headText(head)));
      await db.query(`INSERT INTO audit.head (${COLUMNS}) VALUES ($1, $2, $3, $4, $5)`, [
        head.position,
        hash,
        state.at,
        this.receiptKeys.keyId,
        signature,
      ]);
      return true;
    });
  }
}
