// SPDX-License-Identifier: EUPL-1.2
export { accountsDatabase } from './persistence/database-part.js';
export { PersonEntity } from './persistence/person.entity.js';
