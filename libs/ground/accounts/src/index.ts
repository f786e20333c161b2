// SPDX-License-Identifier: EUPL-1.2
export { freshSecondFactor, SECOND_FACTOR_FRESH_MS } from './domain/fresh-second-factor.js';
export { accountsDatabase } from './persistence/database-part.js';
export { PersonEntity } from './persistence/person.entity.js';
