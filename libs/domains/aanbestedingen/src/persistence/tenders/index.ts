// SPDX-License-Identifier: EUPL-1.2
import { Tenders1790000003100 } from '../migrations/1790000003100-tenders.js';
import { CriterionEntity } from './criterion.entity.js';
import { EndingEntity } from './ending.entity.js';
import { InvitedPartyEntity } from './invited-party.entity.js';
import { LotEntity } from './lot.entity.js';
import { PublicationStepEntity } from './publication-step.entity.js';
import { TenderNumberEntity } from './tender-number.entity.js';
import { TenderRoleEntity } from './tender-role.entity.js';
import { TenderEntity } from './tender.entity.js';

export const tendersEntities = [
  TenderEntity,
  TenderNumberEntity,
  LotEntity,
  CriterionEntity,
  TenderRoleEntity,
  InvitedPartyEntity,
  PublicationStepEntity,
  EndingEntity,
] as const;
export const tendersMigrations = [Tenders1790000003100] as const;
