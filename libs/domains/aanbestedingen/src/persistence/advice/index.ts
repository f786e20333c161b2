// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { Advice1790000003300 } from '../migrations/1790000003300-advice.js';
import { AdviceActs1790000003420 } from '../migrations/1790000003420-advice-acts.js';
import { PublicAdvice1790000003430 } from '../migrations/1790000003430-public-advice.js';
import { AdviceEntity } from './advice.entity.js';
import { AdviceAnswerEntity } from './advice-answer.entity.js';
import { AdviceObservationEntity } from './advice-observation.entity.js';
import { AdviceSignatureEntity } from './advice-signature.entity.js';
import { AdviserEntity } from './adviser.entity.js';
import { AdviserDeclarationEntity } from './adviser-declaration.entity.js';
import { AdviserInvitationEntity } from './adviser-invitation.entity.js';
import { KnowledgeEntity } from './knowledge.entity.js';
import { PublicAdviceEntity } from './public-advice.entity.js';
import { ReweighingEntity } from './reweighing.entity.js';
import { StrikeOutEntity } from './strike-out.entity.js';
import { TradeSecretJudgementEntity } from './trade-secret-judgement.entity.js';

export const adviceEntities: DatabasePart['entities'] = [
  AdviceEntity,
  AdviceAnswerEntity,
  AdviceObservationEntity,
  AdviceSignatureEntity,
  AdviserEntity,
  AdviserDeclarationEntity,
  AdviserInvitationEntity,
  KnowledgeEntity,
  PublicAdviceEntity,
  ReweighingEntity,
  StrikeOutEntity,
  TradeSecretJudgementEntity,
];
export const adviceMigrations: DatabasePart['migrations'] = [Advice1790000003300, AdviceActs1790000003420, PublicAdvice1790000003430];
