// SPDX-License-Identifier: EUPL-1.2
export { cast, demoTotpSecret, MUNICIPALITY, parties, PROJECT_AREAS, type CastMember, type CastName, type CastParty } from './cast.js';
export { duties, play, playBroken, type BrokenRun, type Listener } from './play.js';
export { story } from './story.js';
export { World } from './world.js';
