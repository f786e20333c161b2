// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import type { DueHandlerClass } from '../due-handler-class.js';
import { LotKeys } from '../tenders/lot-keys.port.js';
import { ConfidentialReads } from '../confidential-reads.js';
import { BidClarifications } from './bid-clarifications.js';
import { BidContents } from './bid-contents.js';
import { BidSlots } from './bid-slots.js';
import { BidsNotAwardedRule } from './bids-not-awarded.rule.js';
import { CloseTender } from './close-tender.js';
import { CeremonyLocks } from './ceremony-locks.js';
import { ClosingLists } from './closing-lists.js';
import { ConfirmBid } from './confirm-bid.js';
import { ConfirmPartnership } from './confirm-partnership.js';
import { ContributeShare } from './contribute-share.js';
import { DeclareUnopenable } from './declare-unopenable.js';
import { DestroyEnvelopes } from './destroy-envelopes.js';
import { DecideBidValidity } from './decide-bid-validity.js';
import { EnvelopeRefs } from './envelope-ref.js';
import { FindBids } from './find-bids.js';
import { FindMyBid } from './find-my-bid.js';
import { FindOpening } from './find-opening.js';
import { FindVaults } from './find-vaults.js';
import { FindValidity } from './find-validity.js';
import { GiveBackPlaces } from './give-back-places.js';
import { OpeningEnds } from './opening-ends.js';
import { OpenPrices } from './open-prices.js';
import { OpenQuality } from './open-quality.js';
import { PerformOpening } from './perform-opening.js';
import { ProlongBids } from './prolong-bids.js';
import { ProposeBidValidity } from './propose-bid-validity.js';
import { Receipts } from './receipts.js';
import { ReceiveEnvelope } from './receive-envelope.js';
import { RegisterRecoveryRecipient } from './register-recovery-recipient.js';
import { RegisterVault } from './register-vault.js';
import { ReleasedSlots } from './released-slots.js';
import { RunningCeremonies } from './running-ceremonies.js';
import { SealedPools } from './sealed-pools.js';
import { StartOpening } from './start-opening.js';
import { SubmitBid } from './submit-bid.js';
import { SweepUploads } from './sweep-uploads.js';
import { TenderParties } from './tender-parties.js';
import { ValidityWarning } from './validity-warning.js';
import { VaultDrills } from './vault-drills.js';
import { VaultLotKeys } from './vault-lot-keys.js';
import { WithdrawBid } from './withdraw-bid.js';

const vaults: Provider[] = [RegisterVault, VaultDrills, RegisterRecoveryRecipient, FindVaults, { provide: LotKeys, useClass: VaultLotKeys }];
const bidding: Provider[] = [
  SealedPools,
  BidSlots,
  TenderParties,
  ReleasedSlots,
  GiveBackPlaces,
  EnvelopeRefs,
  Receipts,
  ReceiveEnvelope,
  SubmitBid,
  WithdrawBid,
  ConfirmBid,
  ConfirmPartnership,
  FindMyBid,
];
const opening: Provider[] = [
  BidContents,
  ClosingLists,
  OpenQuality,
  OpenPrices,
  PerformOpening,
  CeremonyLocks,
  RunningCeremonies,
  StartOpening,
  ContributeShare,
  FindOpening,
  DeclareUnopenable,
];
const judging: Provider[] = [
  ConfidentialReads,
  FindBids,
  BidClarifications,
  ProposeBidValidity,
  DecideBidValidity,
  ProlongBids,
  FindValidity,
  BidsNotAwardedRule,
];

export const bidsProviders: Provider[] = [...vaults, ...bidding, ...opening, ...judging];
/** Providers that answer due moments (`DueHandler`). */
export const bidsDueHandlers: DueHandlerClass[] = [CloseTender, OpeningEnds, DestroyEnvelopes, SweepUploads, ValidityWarning];
