// SPDX-License-Identifier: EUPL-1.2
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { KeySettingError } from './key-setting-error.js';

/** A public key under which receipts and published heads can be checked, as anybody may keep it. */
export interface PublishedKey {
  readonly id: string;
  readonly algorithm: 'Ed25519';
  readonly publicKeyPem: string;
  readonly current: boolean;
}

/** The body of `/.well-known/samenspel-keys.json`. Old keys stay, so that old receipts stay checkable. */
export interface KeysDocument {
  readonly version: 1;
  readonly keys: readonly PublishedKey[];
}

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/** First 16 hex digits of the SHA-256 of the public key in DER (SubjectPublicKeyInfo). */
const idOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

/** The Ed25519 key that signs receipts, and the public halves of all earlier ones. */
export class ReceiptKeys {
  /** Stands in each receipt, so that a reader knows which published key to use. */
  readonly keyId: string;
  readonly publicKeyPem: string;
  private readonly publicKeys: ReadonlyMap<string, KeyObject>;

  private constructor(
    private readonly privateKey: KeyObject,
    earlier: readonly KeyObject[],
  ) {
    const own = createPublicKey(privateKey);
    this.keyId = idOf(own);
    this.publicKeyPem = pemOf(own);
    this.publicKeys = new Map([own, ...earlier].map((key) => [idOf(key), key]));
  }

  /** `current`: the private key as base64 PKCS#8 (DER); `earlier`: public keys as base64 SPKI (DER), separated by commas, or empty. */
  static parse(current: string, earlier = ''): ReceiptKeys {
    const olds = earlier
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '');
    return new ReceiptKeys(
      ed25519('The receipt key', () => createPrivateKey({ key: Buffer.from(current, 'base64'), format: 'der', type: 'pkcs8' })),
      olds.map((text, index) =>
        ed25519(`The earlier receipt key at entry ${index + 1}`, () =>
          createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' }),
        ),
      ),
    );
  }

  /** Detached signature of 64 bytes. */
  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.privateKey);
  }

  /** True when the named key, current or earlier, made this signature over these bytes. */
  verify(keyId: string, bytes: Uint8Array, signature: Uint8Array): boolean {
    const key = this.publicKeys.get(keyId);
    return key !== undefined && verify(null, bytes, key, signature);
  }

  keysDocument(): KeysDocument {
    const keys = [...this.publicKeys].map(([id, key]) => ({
      id,
      algorithm: 'Ed25519' as const,
      publicKeyPem: pemOf(key),
      current: id === this.keyId,
    }));
    return { version: 1, keys };
  }
}

function ed25519(name: string, read: () => KeyObject): KeyObject {
  const wrong = (): never => {
    throw new KeySettingError(`${name} is wrong: expected an Ed25519 key in base64, as the key command writes it.`);
  };
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : wrong();
  } catch {
    return wrong();
  }
}
