// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { ok, type DomainError, type Result } from '@samenspel/kernel';
import { LotKeys } from '../application/tenders/lot-keys.port.js';

/** For specs that are not about vaults: every officer has one, except those named here, and no key is made. */
export class StandInLotKeys extends LotKeys {
  readonly without = new Set<string>();
  readonly made: string[] = [];

  async withUsableVault(_work: Work, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(personIds.filter((personId) => !this.without.has(personId))));
  }

  async make(_work: Work, lots: readonly { readonly lotId: string }[]): Promise<Result<void, DomainError>> {
    this.made.push(...lots.map((lot) => lot.lotId));
    return Promise.resolve(ok());
  }
}
