// SPDX-License-Identifier: EUPL-1.2
import { Start1700000000001 } from './migrations/0001-start.js';
import { Heartbeat1700000000004 } from './migrations/0002-heartbeat.js';
import { KeyCheck1700000000006 } from './migrations/0003-key-check.js';
import { Retention1700000000040 } from './migrations/0004-retention.js';
import type { DatabasePart } from './part.js';

export const databaseDatabase: DatabasePart = {
  name: 'database',
  schema: 'clock',
  entities: [],
  migrations: [Start1700000000001, Heartbeat1700000000004, KeyCheck1700000000006, Retention1700000000040],
};
