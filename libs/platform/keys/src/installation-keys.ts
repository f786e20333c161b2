// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseKeyList } from './key-list.js';
import { KeySettingError, UnreadableAtRest } from './key-setting-error.js';
import { lengthPrefixed } from './length-prefixed.js';

/** What a key is used for; each purpose has a subkey of its own, so that a value of one never fits another. */
export type KeyPurpose = 'tag' | 'rest' | 'file' | 'audit' | 'session' | 'token' | 'slot' | 'cursor' | 'check';

/** Names a key version and what that key makes of a fixed text; kept in the database to recognise a wrong key. */
export interface KeyCheck {
  readonly version: number;
  readonly value: string;
}

const VERSION_BYTES = 2;
const NONCE_BYTES = 12;
const MAC_BYTES = 16;

/** What `seal` adds to the length of its input, always. */
export const SEAL_OVERHEAD = VERSION_BYTES + NONCE_BYTES + MAC_BYTES;

/**
 * The installation key in all versions that are still needed. New values use the
 * highest version; every ciphertext begins with the version that made it.
 */
export class InstallationKeys {
  private readonly subkeys = new Map<string, Buffer>();

  private constructor(
    private readonly keys: ReadonlyMap<number, Buffer>,
    /** The version that new values are made with. */
    readonly currentVersion: number,
  ) {}

  /** From the setting: `version:base64`, several separated by a comma, as `generateKeySet` writes it. */
  static parse(setting: string): InstallationKeys {
    const keys = parseKeyList(setting);
    return new InstallationKeys(keys, Math.max(...keys.keys()));
  }

  /** All versions, newest first. */
  get versions(): readonly number[] {
    return [...this.keys.keys()].sort((left, right) => right - left);
  }

  /** HMAC under the current version over length-prefixed parts: the same parts always give the same 32 bytes. */
  tag(purpose: KeyPurpose, ...parts: readonly (string | Uint8Array)[]): Buffer {
    return this.tagUnder(this.currentVersion, purpose, ...parts);
  }

  /** As `tag`, under a named version: rows keep the version of their tag, so that they are found after a rotation. */
  tagUnder(version: number, purpose: KeyPurpose, ...parts: readonly (string | Uint8Array)[]): Buffer {
    return createHmac('sha256', this.subkey(version, `hmac ${purpose}`))
      .update(lengthPrefixed(parts))
      .digest();
  }

  /** The tag under every version, newest first; for a look-up while a rotation is under way. */
  tagsUnderAll(purpose: KeyPurpose, ...parts: readonly (string | Uint8Array)[]): Buffer[] {
    return this.versions.map((version) => this.tagUnder(version, purpose, ...parts));
  }

  /**
   * AES-256-GCM: version, nonce, ciphertext, tag; `SEAL_OVERHEAD` bytes longer than the input.
   * `context` says where the value lives (table, row, column): moved elsewhere it does not open.
   */
  seal(purpose: KeyPurpose, bytes: Uint8Array, context: string): Buffer {
    const head = Buffer.alloc(VERSION_BYTES);
    head.writeUInt16BE(this.currentVersion);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.subkey(this.currentVersion, `seal ${purpose}`), nonce);
    cipher.setAAD(lengthPrefixed([head, purpose, context]));
    return Buffer.concat([head, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  /** Gives back what `seal` got, or throws `UnreadableAtRest`. */
  open(purpose: KeyPurpose, sealed: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes.length < SEAL_OVERHEAD) throw new UnreadableAtRest(`a sealed value of ${bytes.length} bytes is too short`);
    const version = this.versionOf(bytes);
    const body = VERSION_BYTES + NONCE_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.subkey(version, `seal ${purpose}`), bytes.subarray(VERSION_BYTES, body), {
      authTagLength: MAC_BYTES,
    });
    decipher.setAAD(lengthPrefixed([bytes.subarray(0, VERSION_BYTES), purpose, context]));
    decipher.setAuthTag(bytes.subarray(bytes.length - MAC_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(body, bytes.length - MAC_BYTES)), decipher.final()]);
    } catch {
      throw new UnreadableAtRest(`a sealed value for '${purpose}' does not open: it is damaged, or does not belong in this place`);
    }
  }

  /** The key version that made a sealed value; for rotation, which re-encrypts what is not current. */
  versionOf(sealed: Uint8Array): number {
    return ((sealed[0] ?? 0) << 8) | (sealed[1] ?? 0);
  }

  /** What to keep in the database at the first start and after each rotation. */
  checks(): readonly KeyCheck[] {
    return this.versions.map((version) => ({ version, value: this.checkValue(version) }));
  }

  /** Throws a sentence when a key that made something in this database is missing or another one. Call it before anything is touched. */
  verify(kept: readonly KeyCheck[]): void {
    for (const check of kept) {
      if (!this.keys.has(check.version)) {
        throw new KeySettingError(
          `The installation key version ${check.version} is missing from the settings. This database needs it; add it beside the others.`,
        );
      }
      const own = Buffer.from(this.checkValue(check.version));
      const expected = Buffer.from(check.value);
      if (own.length !== expected.length || !timingSafeEqual(own, expected)) {
        throw new KeySettingError(
          `The installation key version ${check.version} is not the key this database was made with. Nothing was changed. Use the key that belongs to this database, or the database that belongs to this key.`,
        );
      }
    }
  }

  /** A key of 32 bytes for one purpose (and one thing, by `salt`); for streams and other libraries' formats. */
  derive(version: number, purpose: KeyPurpose, salt: Uint8Array): Buffer {
    return Buffer.from(hkdfSync('sha256', this.subkey(version, `derive ${purpose}`), salt, `samenspel ${purpose}`, 32));
  }

  private checkValue(version: number): string {
    return this.tagUnder(version, 'check', 'samenspel installation key').subarray(0, 16).toString('hex');
  }

  private subkey(version: number, use: string): Buffer {
    const name = `${version} ${use}`;
    const known = this.subkeys.get(name);
    if (known) return known;
    const key = this.keys.get(version);
    if (!key) throw new UnreadableAtRest(`the installation key version ${version} is not in the settings`);
    const made = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `samenspel/1 ${use}`, 32));
    this.subkeys.set(name, made);
    return made;
  }
}
