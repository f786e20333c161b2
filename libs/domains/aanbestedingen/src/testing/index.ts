// SPDX-License-Identifier: EUPL-1.2
export { aCriterion, aDraftContent, aLotContent, noonIn } from './a-draft-content.js';
export { AdviceStage, type OpenedBidWish, type TestInitiative } from './an-advice-stage.js';
export { BidStage, fresh, type BidWish, type SentBid } from './a-bid-stage.js';
export { BidContents } from '../application/bids/bid-contents.js';
export { aQuality } from './a-quality.js';
export { AssessmentStage, type OpenedLot } from './an-assessment-stage.js';
export { codesOf, done, TenderStage, type StagePeople } from './a-tender-stage.js';
export { StandInLotKeys } from './stand-in-lot-keys.js';
export { StandInPriceGate } from './stand-in-price-gate.js';
export {
  A_MONDAY,
  aboveThreshold,
  aDomainCriterion,
  aDomainLot,
  aDraftTender,
  aGateContext,
  aNoticeSentTender,
  aPublicTender,
  FIGURES,
} from './a-draft-tender.js';
export { PLAYED_STATES, PRICES, WORDS, type Parts, type PlayedState, type PlayedTender } from './played-tender.js';
export { TendersInEveryState } from './tenders-in-every-state.js';
