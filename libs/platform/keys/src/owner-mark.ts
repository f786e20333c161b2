// SPDX-License-Identifier: EUPL-1.2
import { timingSafeEqual } from 'node:crypto';
import type { InstallationKeys } from './installation-keys.js';

const RANDOM_BYTES = 8;
const OWNER_BYTES = 16;

/**
 * Makes the second half of a file's name from the first, for one owner. Without the installation key both halves are random;
 * with it, and the name of an owner, the store can tell which files are that owner's (B-03).
 */
export class OwnerMark {
  private constructor(
    private readonly keys: InstallationKeys,
    private readonly version: number,
    private readonly tag: Buffer,
  ) {}

  static of(keys: InstallationKeys, version: number, owner: string): OwnerMark {
    return new OwnerMark(keys, version, keys.tagUnder(version, 'file', 'owner', owner).subarray(0, OWNER_BYTES));
  }

  /** As it stands in a reference. */
  static parse(keys: InstallationKeys, version: number, hex: string): OwnerMark {
    return new OwnerMark(keys, version, Buffer.from(hex, 'hex'));
  }

  toString(): string {
    return this.tag.toString('hex');
  }

  /** 16 bytes, from 8 random ones. */
  mark(random: Uint8Array): Buffer {
    return Buffer.concat([random, this.keys.tagUnder(this.version, 'file', 'mark', this.tag, random).subarray(0, RANDOM_BYTES)]);
  }

  /** Whether this name was made for the owner; another's passes once in 2^64 names. */
  isOn(name: string): boolean {
    const bytes = Buffer.from(name, 'hex');
    return bytes.length === 2 * RANDOM_BYTES && timingSafeEqual(this.mark(bytes.subarray(0, RANDOM_BYTES)), bytes);
  }
}
