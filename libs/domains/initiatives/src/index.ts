// SPDX-License-Identifier: EUPL-1.2
export { EligibleInitiatives, type EligibleInitiative } from './application/eligible-initiatives.js';
export { PARTICIPATION_FORMS, PHASES, VALUES, type ParticipationForm, type Phase } from './domain/initiative.js';
export { isTheme, THEMES, type Theme } from './domain/themes.js';
export { initiativesDatabase } from './persistence/database-part.js';
export { InitiativeEntity } from './persistence/initiative.entity.js';
