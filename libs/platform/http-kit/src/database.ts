// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { RequestCounts1700000000026 } from './migrations/0001-request-counts.js';

export const httpKitDatabase: DatabasePart = { name: 'http-kit', schema: 'limits', entities: [], migrations: [RequestCounts1700000000026] };
