// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { Bids1790000003200 } from '../migrations/1790000003200-bids.js';
import { BidValidity1790000003440 } from '../migrations/1790000003440-bid-validity.js';
import { ReleasedSlots1790000003450 } from '../migrations/1790000003450-released-slots.js';
import { Unopenable1790000003460 } from '../migrations/1790000003460-unopenable.js';
import { BidEntity } from './bid.entity.js';
import { BidClarificationEntity } from './bid-clarification.entity.js';
import { BidPartnerEntity } from './bid-partner.entity.js';
import { BidVerdictEntity } from './bid-verdict.entity.js';
import { ClosingEntity } from './closing.entity.js';
import { LotKeyEntity } from './lot-key.entity.js';
import { LotShareEntity } from './lot-share.entity.js';
import { OfficerVaultEntity } from './officer-vault.entity.js';
import { OpeningRecordEntity } from './opening-record.entity.js';
import { OpeningSessionEntity } from './opening-session.entity.js';
import { OpeningShareEntity } from './opening-share.entity.js';
import { ProlongationAnswerEntity } from './prolongation-answer.entity.js';
import { ProlongationEntity } from './prolongation.entity.js';
import { RecoveryRecipientEntity } from './recovery-recipient.entity.js';
import { ReleasedSlotsEntity } from './released-slots.entity.js';
import { SealedSlotEntity } from './sealed-slot.entity.js';
import { TenderPartyEntity } from './tender-party.entity.js';
import { VaultDrillEntity } from './vault-drill.entity.js';

export const bidsEntities: DatabasePart['entities'] = [
  BidEntity,
  BidClarificationEntity,
  BidPartnerEntity,
  BidVerdictEntity,
  ClosingEntity,
  LotKeyEntity,
  LotShareEntity,
  OfficerVaultEntity,
  OpeningRecordEntity,
  OpeningSessionEntity,
  OpeningShareEntity,
  ProlongationAnswerEntity,
  ProlongationEntity,
  RecoveryRecipientEntity,
  ReleasedSlotsEntity,
  SealedSlotEntity,
  TenderPartyEntity,
  VaultDrillEntity,
];
export const bidsMigrations: DatabasePart['migrations'] = [
  Bids1790000003200,
  BidValidity1790000003440,
  ReleasedSlots1790000003450,
  Unopenable1790000003460,
];
