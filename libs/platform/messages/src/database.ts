// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { Outbox1700000000005 } from './migrations/0001-outbox.js';

export const messagesDatabase: DatabasePart = { name: 'messages', schema: 'messages', entities: [], migrations: [Outbox1700000000005] };
