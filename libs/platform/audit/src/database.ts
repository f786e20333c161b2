// SPDX-License-Identifier: EUPL-1.2
import { AuditEntries1700000000002 } from './migrations/0001-entry.js';

/** For the composition; the shape is `DatabasePart` of the database lib, which stands above this one. */
export const auditDatabase = { name: 'audit', schema: 'audit', entities: [], migrations: [AuditEntries1700000000002] };
