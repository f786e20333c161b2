// SPDX-License-Identifier: EUPL-1.2
export { appendEvent } from './append-event.js';
export { eventsDatabase } from './database.js';
export { type LoggedEvent, type NewEvent } from './event.js';
