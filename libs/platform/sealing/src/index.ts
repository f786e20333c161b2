// SPDX-License-Identifier: EUPL-1.2
export { checkPricePart } from './bid/check-price.js';
export { checkAnswersFit, checkQualityPart } from './bid/check-quality.js';
export type {
  Answer,
  BidDocument,
  BidPartner,
  BidParts,
  BidPurpose,
  NamedPerson,
  OwnDeclaration,
  PriceElement,
  PricePart,
  QualityPart,
  Subcontractor,
  TradeSecret,
} from './bid/content.js';
export type { BidContentCode, BidContentError } from './bid/field-reader.js';
export { canonicalJson, type CanonicalValue } from './canonical-json.js';
export {
  closingCommitment,
  closingListHolds,
  closingText,
  newClosingSalt,
  type ClosedEntry,
  type ClosedState,
  type ClosingList,
} from './closing/commitment.js';
export { bucketFor, isBucket } from './container/buckets.js';
export { contentDigest, unpackPart, type BidIdentity, type BidPart, type ContainerError, type OpenedPart } from './container/manifest.js';
export { envelopeSize, isEnvelopeSize } from './envelope/envelope-format.js';
export { checkedIntake, checkEnvelope, IntakeRefused, LARGEST_ENVELOPE, type IntakeCode } from './envelope/intake.js';
export { openEnvelope, type ExpectedEnvelope, type OpeningCode, type OpeningError } from './envelope/open-envelope.js';
export { isRecipient, recipientFingerprint } from './envelope/recipient.js';
export { newBidNonce, sealBid, type SealBidError, type SealBidInput, type SealedBid, type SealedEnvelope } from './envelope/seal-bid.js';
export { newReceiptNumber, readReceipt, receiptText, type Receipt } from './receipt/receipt.js';
export { verifyReceipt } from './receipt/verify-receipt.js';
export { combineShares, type CombineCode, type CombineError, type ExpectedKey } from './shares/combine-shares.js';
export { openSessionShare, openShare, passShareToSession, RECOVERY_HOLDER, sealShare, shareDigest, type KeyShare } from './shares/sealed-share.js';
export { makeSplitKey, SHARES_NEEDED, type SealedShare, type ShareHolder, type SplitKey } from './shares/split-key.js';
export { sealingTexts } from './texts.js';
export { answerDrill, drillPassed, makeDrill, type Drill } from './vault/drill.js';
export { newPassphrase, normalPassphrase } from './vault/passphrase.js';
export { makeRecoveryKey } from './vault/recovery-key.js';
export { DEFAULT_WORK_FACTOR, makeVault, unwrapVault, wrapVault, type NewVault, type VaultIdentity } from './vault/vault.js';
