// SPDX-License-Identifier: EUPL-1.2
export { aCriterion, aDraftContent, aLotContent, noonIn } from './a-draft-content.js';
export { codesOf, done, TenderStage, type StagePeople } from './a-tender-stage.js';
export { StandInLotKeys } from './stand-in-lot-keys.js';
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
