// SPDX-License-Identifier: EUPL-1.2
export {
  cast,
  demoPassphrase,
  demoTotpSecret,
  MUNICIPALITY,
  parties,
  PROJECT_AREAS,
  type CastMember,
  type CastName,
  type CastParty,
} from './cast.js';
export { duties, play, playBroken, playSteps, type BrokenRun, type Listener } from './play.js';
export { story } from './story.js';
export { done } from './expectation.js';
export { World } from './world.js';
export { BIDDERS, CANARY, handIn, prepareBid, type PreparedBid } from './steps/bids.js';
