// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { DomainError, Result } from '@samenspel/kernel';
import { LotKeys } from '../tenders/lot-keys.port.js';

/** Until officers have vaults nothing can be published: the gate of T-08 names them all as without a key. */
@Injectable()
export class NoVaults extends LotKeys {
  async withUsableVault(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set<string>());
  }

  async make(): Promise<Result<void, DomainError>> {
    return Promise.reject(new Error('no officer has a vault, so publishing was refused before this'));
  }
}
