// SPDX-License-Identifier: EUPL-1.2
export { databaseParts } from './database-parts.js';
export { domainModules, dueHandlerClasses, messageKinds } from './domain-modules.js';
export { loadGroundData } from './load-ground-data.js';
export { migrate } from './migrate.js';
export { PersonAddressBook } from './person-address-book.js';
export { queueAge, queueNames, type QueueName } from './queues.js';
export { retentionRules } from './retention-rules.js';
export { textParts } from './text-parts.js';
