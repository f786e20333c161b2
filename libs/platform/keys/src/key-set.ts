// SPDX-License-Identifier: EUPL-1.2
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { parseKeyList } from './key-list.js';

/** The secrets of one installation, each as the text of its setting. */
export interface KeySet {
  /** For `InstallationKeys.parse`. */
  readonly installationKeys: string;
  /** For `ReceiptKeys.parse`, first argument. */
  readonly receiptKey: string;
  /** For `ReceiptKeys.parse`, second argument; empty until the first rotation. */
  readonly earlierReceiptKeys: string;
  /** Signs session cookies: 32 bytes in base64; several separated by commas, newest first. */
  readonly sessionKeys: string;
}

const fresh = (): string => randomBytes(32).toString('base64');

/** New secrets for a first start. Whoever calls this keeps them outside the database and its backups. */
export function generateKeySet(): KeySet {
  return { installationKeys: `1:${fresh()}`, receiptKey: newReceiptKey(), earlierReceiptKeys: '', sessionKeys: fresh() };
}

/** Puts a new key in front of each list; the old ones keep opening and verifying what they made. */
export function rotateKeySet(set: KeySet): KeySet {
  const next = Math.max(...parseKeyList(set.installationKeys).keys()) + 1;
  const publicHalf = createPublicKey(createPrivateKey({ key: Buffer.from(set.receiptKey, 'base64'), format: 'der', type: 'pkcs8' }))
    .export({ type: 'spki', format: 'der' })
    .toString('base64');
  return {
    installationKeys: `${next}:${fresh()},${set.installationKeys}`,
    receiptKey: newReceiptKey(),
    earlierReceiptKeys: [publicHalf, set.earlierReceiptKeys].filter((text) => text !== '').join(','),
    sessionKeys: `${fresh()},${set.sessionKeys}`,
  };
}

const newReceiptKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
