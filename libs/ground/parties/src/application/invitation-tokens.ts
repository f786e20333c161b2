// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationKeys } from '@samenspel/keys';

/**
 * The secret in an invitation's link. It follows from the installation key and the invitation's id, so that the job which
 * writes the mail can make it again, while the database holds its hash only.
 */
@Injectable()
export class InvitationTokens {
  constructor(private readonly keys: InstallationKeys) {}

  /** For a new invitation. */
  tokenOf(invitationId: string): string {
    return this.keys.tag('token', PURPOSE, invitationId).toString('base64url');
  }

  /** For a stored one: made under whichever key version it was made with; null when that key is gone. */
  tokenBehind(invitationId: string, hash: Buffer): string | null {
    const tokens = this.keys.tagsUnderAll('token', PURPOSE, invitationId).map((tag) => tag.toString('base64url'));
    return tokens.find((token) => hashOfToken(token).equals(hash)) ?? null;
  }
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

const PURPOSE = 'party-invitation';
