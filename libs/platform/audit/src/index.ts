// SPDX-License-Identifier: EUPL-1.2
export { AuditWriter } from './audit-writer.js';
export { auditDatabase } from './database.js';
export { type AuditEntry, type AuditSubject } from './entry.js';
export { type AuditPayload } from './payload.js';
export { SubjectKeys, type SubjectKey } from './subject-keys.js';
