// SPDX-License-Identifier: EUPL-1.2
import { InstallationKeys } from '@samenspel/keys';

/** Who did what nobody may know of before the opening; no party for who acts for oneself. */
export interface SealedIdentity {
  readonly personId: string;
  readonly partyId: string | null;
}

const ID_BYTES = 16;
const NOBODY = Buffer.alloc(ID_BYTES);
const bytesOf = (id: string | null): Buffer => (id === null ? NOBODY : Buffer.from(id.replaceAll('-', ''), 'hex'));
const idOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** B-04: two ids of 16 bytes under the installation key, always of one length. The context ties a seal to its row. */
export class IdentitySeal {
  constructor(private readonly keys: InstallationKeys) {}

  seal(context: string, { partyId, personId }: SealedIdentity): Buffer {
    return this.keys.seal('rest', Buffer.concat([bytesOf(partyId), bytesOf(personId)]), context);
  }

  open(context: string, sealed: Uint8Array): SealedIdentity {
    const bytes = this.keys.open('rest', sealed, context);
    const party = bytes.subarray(0, ID_BYTES);
    return { partyId: party.equals(NOBODY) ? null : idOf(party), personId: idOf(bytes.subarray(ID_BYTES)) };
  }
}
