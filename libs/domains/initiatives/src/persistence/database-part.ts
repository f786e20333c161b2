// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { InitiativeAreaEntity } from './initiative-area.entity.js';
import { InitiativeEntity } from './initiative.entity.js';
import { Initiatives1790000002100 } from './migrations/0001-initiatives.js';

/** The schema `initiatives`. */
export const initiativesDatabase: DatabasePart = {
  name: 'initiatives',
  schema: 'initiatives',
  entities: [InitiativeEntity, InitiativeAreaEntity],
  migrations: [Initiatives1790000002100],
};
