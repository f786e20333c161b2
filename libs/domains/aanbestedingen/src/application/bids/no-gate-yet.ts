// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { err, refused, type DomainError, type Result } from '@samenspel/kernel';
import { PriceOpeningGate } from './price-opening-gate.port.js';

/** Where nobody assesses, no quality is ever fixed, and so no price is opened (S-03). The subject `assessment` takes its place. */
@Injectable()
export class NoGateYet extends PriceOpeningGate {
  async missing(): Promise<Result<void, DomainError<'QUALITY_NOT_FIXED'>>> {
    return Promise.resolve(err(refused('QUALITY_NOT_FIXED', { rule: 'S-03' })));
  }
}
