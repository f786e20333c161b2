// SPDX-License-Identifier: EUPL-1.2
import { EventLog1700000000003 } from './migrations/0001-log.js';

/** For the composition; the shape is `DatabasePart` of the database lib, which stands above this one. */
export const eventsDatabase = { name: 'events', schema: 'events', entities: [], migrations: [EventLog1700000000003] };
