// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { randomBytes } from '../encoding.js';

/** Proof for the bidder that this was received, unchanged, at this moment (B-06). Sizes are those of the envelopes, so size classes. */
export interface Receipt {
  readonly act: 'submitted' | 'replaced' | 'withdrawn';
  readonly tenderId: string;
  readonly lotId: string;
  readonly number: string;
  /** The database's moment, as ISO 8601 in UTC with milliseconds. */
  readonly moment: string;
  readonly qualitySha256: string;
  readonly qualitySize: number;
  readonly qualityRecipient: string;
  readonly priceSha256: string;
  readonly priceSize: number;
  readonly priceRecipient: string;
  /** position and hash of the last signed head of the audit, so that nobody can rewrite what came before. */
  readonly auditHead: string;
  /** Which published key verifies the signature. */
  readonly keyId: string;
}

const TITLE = 'samenspel receipt 1';
const SHA256 = /^[0-9a-f]{64}$/;
const FINGERPRINT = /^[0-9a-f]{4}(-[0-9a-f]{4}){7}$/;
const SIZE = /^[1-9][0-9]{0,14}$/;
const AUDIT_HEAD = /^(0|[1-9][0-9]{0,14}) [0-9a-f]{64}$/;
const ONE_WORD = /^[\x21-\x7e]+$/;

/** Order and form of the lines; a receipt has exactly these. */
const LINES = [
  ['act', 'act', /^(submitted|replaced|withdrawn)$/],
  ['tender', 'tenderId', ONE_WORD],
  ['lot', 'lotId', ONE_WORD],
  ['number', 'number', ONE_WORD],
  ['moment', 'moment', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
  ['quality-sha256', 'qualitySha256', SHA256],
  ['quality-size', 'qualitySize', SIZE],
  ['quality-recipient', 'qualityRecipient', FINGERPRINT],
  ['price-sha256', 'priceSha256', SHA256],
  ['price-size', 'priceSize', SIZE],
  ['price-recipient', 'priceRecipient', FINGERPRINT],
  ['audit-head', 'auditHead', AUDIT_HEAD],
  ['key', 'keyId', ONE_WORD],
] as const satisfies readonly (readonly [string, keyof Receipt, RegExp])[];

/** A random number of 60 bits that a person can read out: no I, L, O or U, no order. */
export function newReceiptNumber(): string {
  const digits = Array.from(randomBytes(12), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(byte & 31)).join('');
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}

/** The text that is signed: one line a fact, line feeds only, one at the end. Throws when a value does not have its form. */
export function receiptText(receipt: Receipt): string {
  const lines = LINES.map(([label, field, form]) => {
    const value = String(receipt[field]);
    if (!form.test(value)) throw new Error(`a receipt with a wrong ${label}`);
    return `${label}: ${value}\n`;
  });
  return `${TITLE}\n${lines.join('')}`;
}

/** Reads a receipt's text; says nothing about its signature. */
export function readReceipt(text: string): Result<Receipt, DomainError<'RECEIPT_WRONG'>> {
  const [title, ...lines] = text.split('\n');
  const values = new Map<string, string>();
  for (const [index, [label, field, form]] of LINES.entries()) {
    const line = lines[index] ?? '';
    const value = line.slice(label.length + 2);
    if (line.startsWith(`${label}: `) && form.test(value)) values.set(field, value);
  }
  if (title !== TITLE || values.size !== LINES.length || lines.length !== LINES.length + 1 || lines.at(-1) !== '') {
    return err(invalid('RECEIPT_WRONG', { rule: 'B-06' }));
  }
  const fact = (field: keyof Receipt): string => values.get(field) ?? '';
  const act = fact('act');
  return ok({
    act: act === 'replaced' || act === 'withdrawn' ? act : 'submitted',
    tenderId: fact('tenderId'),
    lotId: fact('lotId'),
    number: fact('number'),
    moment: fact('moment'),
    qualitySha256: fact('qualitySha256'),
    qualitySize: Number(fact('qualitySize')),
    qualityRecipient: fact('qualityRecipient'),
    priceSha256: fact('priceSha256'),
    priceSize: Number(fact('priceSize')),
    priceRecipient: fact('priceRecipient'),
    auditHead: fact('auditHead'),
    keyId: fact('keyId'),
  });
}
