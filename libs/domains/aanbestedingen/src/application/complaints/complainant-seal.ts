// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { InstallationKeys } from '@samenspel/keys';
import { IdentitySeal, type SealedIdentity } from '../identity-seal.js';

const context = (complaintId: string): string => `aanbestedingen.complaint ${complaintId}`;

/** B-04, T-15: who complained, sealed in the row of the complaint. */
@Injectable()
export class ComplainantSeal {
  private readonly identities: IdentitySeal;

  constructor(keys: InstallationKeys) {
    this.identities = new IdentitySeal(keys);
  }

  seal(complaintId: string, who: SealedIdentity): Buffer {
    return this.identities.seal(context(complaintId), who);
  }

  open(complaintId: string, sealed: Uint8Array): SealedIdentity {
    return this.identities.open(context(complaintId), sealed);
  }
}
