// SPDX-License-Identifier: EUPL-1.2
export { EligibleInitiatives, type EligibleInitiative } from './application/eligible-initiatives.js';
export { FindInitiatives, type Initiative, type InitiativesFilter } from './application/find-initiatives.js';
export { FollowTopics } from './application/follow-topics.js';
export { PublishInitiative, type InitiativeVisibility } from './application/publish-initiative.js';
export { RegisterInitiative, type NewInitiative } from './application/register-initiative.js';
export { TopicFollowers } from './application/topic-followers.js';
export { UpdateInitiative, type InitiativeChange } from './application/update-initiative.js';
export { PARTICIPATION_FORMS, PHASES, VALUES, type ParticipationForm, type Phase } from './domain/initiative.js';
export { isTheme, THEMES, type Theme } from './domain/themes.js';
export { InitiativesModule } from './initiatives.module.js';
export { initiativesDatabase } from './persistence/database-part.js';
export { InitiativeEntity } from './persistence/initiative.entity.js';
export { initiativesTexts } from './texts.js';
