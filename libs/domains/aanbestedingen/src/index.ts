// SPDX-License-Identifier: EUPL-1.2
export { AanbestedingenModule, aanbestedingenDueHandlers } from './aanbestedingen.module.js';
export { CheckEnvelopes } from './application/bids/check-envelopes.js';
export { TellFollowers } from './application/following/tell-followers.js';
export type { TenderStep } from './messages/tender-moved-on.message.js';
export { AwardRecordRule } from './application/award/award-record.rule.js';
export { BidsNotAwardedRule } from './application/bids/bids-not-awarded.rule.js';
export { aanbestedingenMessages } from './message-kinds.js';
export { aanbestedingenDatabase } from './persistence/database.js';
export { SealedPlaces } from './domain/bids/sealed-places.js';
export { SealedPools } from './application/bids/sealed-pools.js';
export { aanbestedingenTexts } from './texts.js';
export { aanbestedingenControllers, aanbestedingenPaths } from './rest/index.js';
