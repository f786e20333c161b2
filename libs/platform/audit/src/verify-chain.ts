// SPDX-License-Identifier: EUPL-1.2
import type { ReceiptKeys } from '@samenspel/keys';
import type { DataSource } from 'typeorm';
import { AuditHeads, headIsSigned, type SignedHead } from './audit-heads.js';
import { BEFORE_THE_FIRST, linkHash } from './chain.js';
import { ERASED } from './erase-subject.js';
import { decrypt, hashOf, type AuditPayload } from './payload.js';
import type { SubjectKeys } from './subject-keys.js';

export type ChainFault =
  | 'a link is missing'
  | 'an entry is missing'
  | 'the link does not fit what it links'
  | 'the order of entries was changed'
  | 'the payload was changed'
  | 'a key is gone without an erasure'
  | 'an entry stands outside the chain'
  | 'a head is not signed by a known key'
  | 'the chain does not contain a signed head';

export interface ChainReport {
  readonly length: number;
  readonly head: string;
  readonly erased: number;
  readonly faults: readonly { readonly fault: ChainFault; readonly at: string }[];
}

interface Row {
  readonly position: number;
  readonly link_hash: Buffer;
  readonly id: string | null;
  readonly at: Date;
  readonly kind: string;
  readonly hash: Buffer;
  readonly key_id: string;
  readonly payload: Buffer;
  readonly sealed_key: Buffer | null;
  readonly in_order: boolean | null;
}

const BATCH = 1_000;
const HEADS = 1_000;

/**
 * Walks the whole chain. Heads that were kept elsewhere (a receipt, a download, a newspaper) are given as `keptHeads`:
 * only they prove that somebody with all rights on the database did not compute everything again.
 */
export class VerifyChain {
  private faults: { fault: ChainFault; at: string }[] = [];
  private hashes = new Map<number, string>();
  private erasedKeys = new Map<string, number>();
  private declared = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly subjectKeys: SubjectKeys,
    private readonly receiptKeys: ReceiptKeys,
  ) {}

  async execute(keptHeads: readonly SignedHead[] = []): Promise<ChainReport> {
    this.faults = [];
    this.erasedKeys = new Map();
    this.declared = new Set();
    const heads = [...keptHeads, ...(await this.storedHeads())];
    this.hashes = new Map(heads.map((head) => [head.position, '']));
    this.hashes.set(0, BEFORE_THE_FIRST.toString('hex'));
    const { length, head } = await this.walk();
    for (const [keyId, position] of this.erasedKeys)
      if (!this.declared.has(keyId)) this.fault('a key is gone without an erasure', `position ${position}`);
    await this.findOutsiders();
    for (const one of heads) this.compare(one);
    return { length, head: head.toString('hex'), erased: this.erasedKeys.size, faults: this.faults };
  }

  private async storedHeads(): Promise<SignedHead[]> {
    const heads: SignedHead[] = [];
    const reader = new AuditHeads(this.dataSource);
    for (let page = await reader.list(null, HEADS); page.length > 0; page = await reader.list(new Date(page.at(-1)?.at ?? 0), HEADS))
      heads.push(...page);
    return heads;
  }

  private async walk(): Promise<{ length: number; head: Buffer }> {
    let previous: Buffer = BEFORE_THE_FIRST;
    let length = 0;
    for (let rows = await this.rows(0); rows.length > 0; rows = await this.rows(length)) {
      for (const row of rows) {
        if (row.position !== length + 1) this.fault('a link is missing', `position ${length + 1}`);
        this.check(row, previous);
        previous = row.link_hash;
        length = row.position;
        if (this.hashes.has(length)) this.hashes.set(length, previous.toString('hex'));
      }
    }
    return { length, head: previous };
  }

  private async rows(after: number): Promise<Row[]> {
    return this.dataSource.query(
      `SELECT l.position, l.hash AS link_hash, e.id, e.at, e.kind, e.hash, e.key_id, e.payload, k.sealed_key,
              (e.era, e.xid, e.seq) > (b.era, b.xid, b.seq) AS in_order
       FROM audit.link l
       LEFT JOIN audit.entry e ON e.id = l.entry_id
       LEFT JOIN audit.subject_key k ON k.id = e.key_id
       LEFT JOIN audit.link p ON p.position = l.position - 1
       LEFT JOIN audit.entry b ON b.id = p.entry_id
       WHERE l.position > $1 ORDER BY l.position LIMIT ${BATCH}`,
      [after],
    );
  }

  private check(row: Row, previous: Buffer): void {
    const at = `position ${row.position}`;
    if (row.id === null) return this.fault('an entry is missing', at);
    const entry = { id: row.id, at: row.at, kind: row.kind, hash: row.hash, keyId: row.key_id };
    if (!linkHash(previous, row.position, entry).equals(row.link_hash)) this.fault('the link does not fit what it links', at);
    if (row.in_order === false) this.fault('the order of entries was changed', at);
    if (row.sealed_key === null) {
      if (!this.erasedKeys.has(row.key_id)) this.erasedKeys.set(row.key_id, row.position);
      return;
    }
    const plain = decrypt(this.subjectKeys.open(row.key_id, row.sealed_key), row.id, row.payload);
    if (plain === null || !hashOf(plain).equals(row.hash)) return this.fault('the payload was changed', at);
    if (row.kind === ERASED) this.declared.add(String((JSON.parse(plain.toString()) as AuditPayload).data['keyId']));
  }

  /** Entries that come before the end of the chain and are not in it, or that the worker should have linked long ago. */
  private async findOutsiders(): Promise<void> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT e.id FROM audit.entry e
       WHERE NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = e.id)
         AND ((e.era, e.xid, e.seq) < (SELECT t.era, t.xid, t.seq FROM audit.link l JOIN audit.entry t ON t.id = l.entry_id ORDER BY l.position DESC LIMIT 1)
           OR e.at < clock.real() - interval '1 hour')
       LIMIT 100`,
    );
    for (const row of rows) this.fault('an entry stands outside the chain', `entry ${row.id}`);
  }

  private compare(head: SignedHead): void {
    const at = `head of ${head.at}`;
    if (!headIsSigned(this.receiptKeys, head)) return this.fault('a head is not signed by a known key', at);
    if (this.hashes.get(head.position) !== head.hash) this.fault('the chain does not contain a signed head', at);
  }

  private fault(fault: ChainFault, at: string): void {
    this.faults.push({ fault, at });
  }
}
