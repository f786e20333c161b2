// SPDX-License-Identifier: EUPL-1.2
export { RightToChallengeModule, rightToChallengeDueHandlers } from './right-to-challenge.module.js';
export { rightToChallengeMessages } from './message-kinds.js';
export { rightToChallengeDatabase } from './persistence/database-part.js';
export { rightToChallengeControllers, rightToChallengePaths } from './rest/index.js';
export { rightToChallengeTexts } from './texts.js';
