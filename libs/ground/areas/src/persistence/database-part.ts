// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { AreaEntity } from './area.entity.js';
import { Areas1790000001300 } from './migrations/0001-areas.js';
import { SourceEntity } from './source.entity.js';
import { SuccessionEntity } from './succession.entity.js';

/** The schema `areas`. */
export const areasDatabase: DatabasePart = {
  name: 'areas',
  schema: 'areas',
  entities: [AreaEntity, SuccessionEntity, SourceEntity],
  migrations: [Areas1790000001300],
};
