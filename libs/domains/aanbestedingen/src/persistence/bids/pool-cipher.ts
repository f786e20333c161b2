// SPDX-License-Identifier: EUPL-1.2
import { SEAL_OVERHEAD, type InstallationKeys } from '@samenspel/keys';

/** Which pool, and how many bytes a row's content may take; every row takes exactly that. */
export interface PoolForm {
  readonly table: 'sealed_slot' | 'tender_party';
  readonly scope: 'lot' | 'tender';
  readonly contentBytes: number;
}

/** What lies in a row: the free place that it came from, and the content of a used one. */
export interface RowContent<T> {
  readonly home: number;
  readonly content: T;
}
/** Of the scope and of the party. */
export type Tags = readonly [Buffer, Buffer];

const LENGTH_BYTES = 4;

/** Tags and sealed contents of a pool's rows: of one length, and random to whoever lacks the installation key (B-03). */
export class PoolCipher<T> {
  constructor(
    private readonly keys: InstallationKeys,
    private readonly form: PoolForm,
  ) {}

  scopeTag(scopeId: string): Buffer {
    return this.keys.tag('tag', this.form.table, 'scope', scopeId);
  }

  tags(scopeId: string, partyId: string): Tags {
    return [this.scopeTag(scopeId), this.keys.tag('tag', this.form.table, 'party', scopeId, partyId)];
  }

  /** A free row lies under the tag of its number. */
  freeTags(home: number): Tags {
    const { table } = this.form;
    return [this.keys.tag('tag', table, 'free scope', String(home)), this.keys.tag('tag', table, 'free party', String(home))];
  }

  /** A row as it is before it is used, and after: sealed anew each time. */
  freeRow(home: number): { readonly tags: Tags; readonly meta: Buffer } {
    const tags = this.freeTags(home);
    return { tags, meta: this.sealed(tags, { home, content: null }) };
  }

  sealed(tags: Tags, value: RowContent<T | null>): Buffer {
    const text = Buffer.from(JSON.stringify(value));
    if (text.length > this.form.contentBytes) throw new Error(`a row of ${this.form.table} does not hold ${text.length} bytes`);
    const padded = Buffer.alloc(LENGTH_BYTES + this.form.contentBytes);
    padded.writeUInt32BE(text.length);
    text.copy(padded, LENGTH_BYTES);
    const sealed = this.keys.seal('slot', padded, this.contextOf(tags));
    if (sealed.length !== padded.length + SEAL_OVERHEAD) throw new Error('a sealed row has another length than promised');
    return sealed;
  }

  opened(tags: Tags, meta: Buffer): RowContent<T> {
    const padded = this.keys.open('slot', meta, this.contextOf(tags));
    const text = padded.subarray(LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE()).toString();
    return JSON.parse(text) as RowContent<T>;
  }

  private contextOf([scopeTag, partyTag]: Tags): string {
    return `${this.form.table} ${scopeTag.toString('hex')} ${partyTag.toString('hex')}`;
  }
}
