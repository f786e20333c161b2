// SPDX-License-Identifier: EUPL-1.2
export { appendEvent } from './append-event.js';
export { initiativeEvent, type InitiativeEvent, type InitiativeEventType } from './contracts/initiatives.js';
export { compareCursors, parseCursor, writeCursor } from './cursor.js';
export { challengeConverted, challengeShown, type ChallengeConverted, type ChallengeShown } from './contracts/right-to-challenge.js';
export { eventsDatabase } from './database.js';
export { EventLog, FROM_THE_START, type Cursor, type PlacedEvent } from './event-log.js';
export { type LoggedEvent, type NewEvent } from './event.js';
export { forgetHandledEvents } from './reader-state.js';
export { Relay, type Reaction } from './relay.js';
export type * from './contracts/aanbestedingen.js';
export type * from './contracts/messages.js';
