// SPDX-License-Identifier: EUPL-1.2
export { aContent, aDraftDecision, ChallengeStage, codesOf, done, type ChallengePeople } from './a-challenge-stage.js';
