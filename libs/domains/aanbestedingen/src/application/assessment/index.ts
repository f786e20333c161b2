// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { EvaluatorLocks, QualityIsFixed } from '../advice/quality-is-fixed.port.js';
import { PriceOpeningGate } from '../bids/price-opening-gate.port.js';
import type { DueHandlerClass } from '../due-handler-class.js';
import { FixedAndAnswered, StoredLocks, StoredQualityFix } from './assessment-state.js';
import { DeclareEvaluatorInterests } from './declare-evaluator-interests.js';
import { DrawTie } from './draw-tie.js';
import { FindPriceInquiries } from './find-price-inquiries.js';
import { FindRanking } from './find-ranking.js';
import { FindScores } from './find-scores.js';
import { FixQuality } from './fix-quality.js';
import { GiveScores } from './give-scores.js';
import { LotDesk } from './lot-desk.js';
import { LotRanking } from './lot-ranking.js';
import { QuestionPrice } from './question-price.js';
import { RecordConsensus } from './record-consensus.js';
import { ReplaceEvaluator } from './replace-evaluator.js';
import { SimulateScoring } from './simulate-scoring.js';

export const assessmentProviders: Provider[] = [
  { provide: EvaluatorLocks, useClass: StoredLocks },
  { provide: QualityIsFixed, useClass: StoredQualityFix },
  { provide: PriceOpeningGate, useClass: FixedAndAnswered },
  ...[LotDesk, LotRanking, FindScores, FindRanking, FindPriceInquiries, SimulateScoring],
  ...[DeclareEvaluatorInterests, GiveScores, ReplaceEvaluator, RecordConsensus, FixQuality, DrawTie, QuestionPrice],
];
/** Providers that answer due moments (`DueHandler`). */
export const assessmentDueHandlers: DueHandlerClass[] = [];
