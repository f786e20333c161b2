// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { InstallationKeys } from '@samenspel/keys';
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import type { BidPurpose } from '@samenspel/sealing';

/** An envelope that lies in the store, on its way to a bid. */
export interface UploadedEnvelope {
  readonly ref: string;
  readonly sha256: string;
  readonly size: number;
}

interface Belongs {
  readonly lotId: string;
  readonly partyId: string;
  readonly purpose: BidPurpose;
}

/** Every token has this length, so that it does not tell a size. */
const TOKEN_BYTES = 512;

/** What an uploader gets instead of a row in the database: only this installation can read it, and only for the same lot, party and purpose. */
@Injectable()
export class EnvelopeRefs {
  constructor(private readonly keys: InstallationKeys) {}

  make(envelope: UploadedEnvelope, belongs: Belongs): string {
    const text = Buffer.alloc(TOKEN_BYTES);
    text.write(JSON.stringify(envelope));
    return this.keys.seal('token', text, contextOf(belongs)).toString('base64url');
  }

  read(token: string, belongs: Belongs): Result<UploadedEnvelope, DomainError<'ENVELOPE_UNKNOWN'>> {
    try {
      const text = this.keys.open('token', Buffer.from(token, 'base64url'), contextOf(belongs)).toString();
      return ok(JSON.parse(text.slice(0, text.indexOf('\0'))) as UploadedEnvelope);
    } catch {
      return err(invalid('ENVELOPE_UNKNOWN', { rule: 'B-03', path: [`${belongs.purpose}Ref`] }));
    }
  }
}

const contextOf = ({ lotId, partyId, purpose }: Belongs): string => `envelope ${lotId} ${partyId} ${purpose}`;
