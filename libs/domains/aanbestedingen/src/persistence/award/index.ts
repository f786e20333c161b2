// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { Award1790000003400 } from '../migrations/1790000003400-award.js';
import { AwardActs1790000003410 } from '../migrations/1790000003410-award-acts.js';
import { ContractAwardNotice1790000003530 } from '../migrations/1790000003530-contract-award-notice.js';
import { AwardDecisionEntity } from './award-decision.entity.js';
import { AwardNoticeEntity } from './award-notice.entity.js';
import { ContractAwardNoticeEntity } from './contract-award-notice.entity.js';
import { ContractEntity } from './contract.entity.js';
import { InterimReliefEntity } from './interim-relief.entity.js';

export const awardEntities: DatabasePart['entities'] = [
  ...[AwardDecisionEntity, AwardNoticeEntity, ContractAwardNoticeEntity],
  ...[ContractEntity, InterimReliefEntity],
];
export const awardMigrations: DatabasePart['migrations'] = [Award1790000003400, AwardActs1790000003410, ContractAwardNotice1790000003530];
