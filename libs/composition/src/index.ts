// SPDX-License-Identifier: EUPL-1.2
export { databaseParts } from './database-parts.js';
export { migrate } from './migrate.js';
