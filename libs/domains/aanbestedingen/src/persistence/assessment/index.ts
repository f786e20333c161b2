// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { AbnormallyLowEntity } from './abnormally-low.entity.js';
import { ConsensusScoreEntity } from './consensus-score.entity.js';
import { EvaluatorDeclarationEntity } from './evaluator-declaration.entity.js';
import { EvaluatorReplacementEntity } from './evaluator-replacement.entity.js';
import { EvaluatorScoreEntity } from './evaluator-score.entity.js';
import { QualityFixEntity } from './quality-fix.entity.js';
import { ScoreLockEntity } from './score-lock.entity.js';
import { TieDrawEntity } from './tie-draw.entity.js';

export const assessmentEntities: DatabasePart['entities'] = [
  AbnormallyLowEntity,
  ConsensusScoreEntity,
  EvaluatorDeclarationEntity,
  EvaluatorReplacementEntity,
  EvaluatorScoreEntity,
  QualityFixEntity,
  ScoreLockEntity,
  TieDrawEntity,
];
