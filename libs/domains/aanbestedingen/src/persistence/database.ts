// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { adviceEntities, adviceMigrations } from './advice/index.js';
import { assessmentEntities } from './assessment/index.js';
import { awardEntities, awardMigrations } from './award/index.js';
import { bidsEntities, bidsMigrations } from './bids/index.js';
import { complaintsEntities, complaintsMigrations } from './complaints/index.js';
import { changesEntities, changesMigrations } from './changes/index.js';
import { followingEntities, followingMigrations } from './following/index.js';
import { questionsEntities } from './questions/index.js';
import { tendersEntities, tendersMigrations } from './tenders/index.js';

/** The schema `aanbestedingen`; each subject keeps its own list. */
export const aanbestedingenDatabase: DatabasePart = {
  name: 'aanbestedingen',
  schema: 'aanbestedingen',
  entities: [
    ...tendersEntities,
    ...questionsEntities,
    ...bidsEntities,
    ...adviceEntities,
    ...assessmentEntities,
    ...awardEntities,
    ...followingEntities,
    ...changesEntities,
    ...complaintsEntities,
  ],
  migrations: [
    ...tendersMigrations,
    ...bidsMigrations,
    ...adviceMigrations,
    ...awardMigrations,
    ...followingMigrations,
    ...changesMigrations,
    ...complaintsMigrations,
  ],
};
