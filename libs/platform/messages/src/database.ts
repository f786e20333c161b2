// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { Outbox1700000000005 } from './migrations/0001-outbox.js';
import { WordingAndBounces1700000000025 } from './migrations/0002-wording-and-bounces.js';
import { NoticesByAge1700000000041 } from './migrations/0003-notices-by-age.js';

export const messagesDatabase: DatabasePart = {
  name: 'messages',
  schema: 'messages',
  entities: [],
  migrations: [Outbox1700000000005, WordingAndBounces1700000000025, NoticesByAge1700000000041],
};
