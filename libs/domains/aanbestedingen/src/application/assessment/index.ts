// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { EvaluatorLocks, QualityIsFixed } from '../advice/quality-is-fixed.port.js';
import { PriceOpeningGate } from '../bids/price-opening-gate.port.js';
import type { DueHandlerClass } from '../due-handler-class.js';
import { FixedAndAnswered, StoredLocks, StoredQualityFix } from './assessment-state.js';

export const assessmentProviders: Provider[] = [
  { provide: EvaluatorLocks, useClass: StoredLocks },
  { provide: QualityIsFixed, useClass: StoredQualityFix },
  { provide: PriceOpeningGate, useClass: FixedAndAnswered },
];
/** Providers that answer due moments (`DueHandler`). */
export const assessmentDueHandlers: DueHandlerClass[] = [];
