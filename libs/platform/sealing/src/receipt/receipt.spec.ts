// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newReceiptNumber, readReceipt, receiptText, type Receipt } from './receipt.js';
import { verifyReceipt } from './verify-receipt.js';

const run = promisify(execFile);
const pair = generateKeyPairSync('ed25519');
const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const receipt: Receipt = {
  act: 'submitted',
  tenderId: '0198b0a0-0000-7000-8000-000000000001',
  lotId: '0198b0a0-0000-7000-8000-000000000002',
  number: 'A1B2-C3D4-E5F6',
  moment: '2027-03-01T10:59:59.999Z',
  qualitySha256: 'a'.repeat(64),
  qualitySize: 262_392,
  qualityRecipient: Array(8).fill('0a1b').join('-'),
  priceSha256: 'b'.repeat(64),
  priceSize: 262_392,
  priceRecipient: Array(8).fill('2c3d').join('-'),
  auditHead: `12 ${'c'.repeat(64)}`,
  keyId: '0123456789abcdef',
};
const text = receiptText(receipt);
const signature = sign(null, Buffer.from(text), pair.privateKey);
let folder: string;
let openssl: string | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenspel-receipt-'));
  // Signing of raw text with Ed25519 from a file came with OpenSSL 3.
  openssl = await run('openssl', ['version']).then(
    ({ stdout }) => (/^OpenSSL [3-9]/.test(stdout) ? stdout.trim() : undefined),
    () => undefined,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The line that the page on receipts shows; where this machine has no OpenSSL 3, Node's own verification. */
async function verifiedOutside(body: string): Promise<{ by: string; good: boolean }> {
  if (openssl === undefined) return { by: 'node:crypto', good: verify(null, Buffer.from(body), createPublicKey(pem), signature) };
  const [key, receiptFile, sigFile] = ['pub.pem', 'receipt.txt', 'receipt.sig'].map((name) => join(folder, name));
  if (!key || !receiptFile || !sigFile) throw new Error('three files expected');
  await Promise.all([writeFile(key, pem), writeFile(receiptFile, body), writeFile(sigFile, signature)]);
  const good = await run('openssl', ['pkeyutl', '-verify', '-pubin', '-inkey', key, '-rawin', '-in', receiptFile, '-sigfile', sigFile]).then(
    () => true,
    () => false,
  );
  return { by: openssl, good };
}

describe('receipts', () => {
  it('B-06 tell tender, lot, number, moment, digests, sizes, keys, one line each, and read back', () => {
    expect(text.split('\n')).toHaveLength(15);
    expect(text.startsWith('samenspel receipt 1\nact: submitted\ntender: 0198b0a0-')).toBe(true);
    expect(text).not.toMatch(/party|\r/);
    expect(readReceipt(text)).toEqual({ ok: true, value: receipt });
    for (const act of ['replaced', 'withdrawn'] as const)
      expect(readReceipt(receiptText({ ...receipt, act }))).toEqual({ ok: true, value: { ...receipt, act } });
  });

  it('B-06 verify in browser and server with the published key, and not after any change', async () => {
    expect(await verifyReceipt(text, signature, pem)).toBe(true);
    expect(await verifyReceipt(text.replace('10:59:59.999', '10:59:59.998'), signature, pem)).toBe(false);
    expect(await verifyReceipt(text.replaceAll('\n', '\r\n'), signature, pem)).toBe(false);
    expect(await verifyReceipt(text, signature.subarray(1), pem)).toBe(false);
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(await verifyReceipt(text, signature, other)).toBe(false);
    expect(await verifyReceipt(text, signature, 'no key')).toBe(false);
  });

  it('B-06 verify with one openssl line, or by node:crypto where there is no OpenSSL 3; the outcome says which', async () => {
    const outside = await verifiedOutside(text);
    process.stdout.write(`receipt verified by ${outside.by}\n`);
    expect(outside).toEqual({ by: openssl ?? 'node:crypto', good: true });
    expect(await verifiedOutside(text.replace('A1B2', 'A1B3'))).toMatchObject({ good: false });
  });

  it('B-06 a text with a line more, less, changed in form or order is not a receipt', () => {
    const lines = text.split('\n');
    const bad = [
      '',
      `${text}\n`,
      `${text}extra: 1\n`,
      text.slice(0, -1),
      lines.filter((line) => !line.startsWith('lot')).join('\n'),
      [...lines.slice(0, 2), lines[3], lines[2], ...lines.slice(4)].join('\n'),
      text.replace('samenspel receipt 1', 'samenspel receipt 2'),
      text.replace('act: submitted', 'act: opened'),
      text.replace('quality-size: 262392', 'quality-size: 0262392'),
    ];
    for (const wrong of bad) expect(readReceipt(wrong)).toMatchObject({ ok: false, error: { code: 'RECEIPT_WRONG' } });
    expect(() => receiptText({ ...receipt, tenderId: 'x\nact: withdrawn' })).toThrow('wrong tender');
  });

  it('B-06 numbers are random, without order, and easy to read out', () => {
    const numbers = Array.from({ length: 1_000 }, newReceiptNumber);
    expect(new Set(numbers).size).toBe(1_000);
    for (const number of numbers) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });
});
