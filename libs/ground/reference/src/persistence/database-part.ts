// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { CodeListEntity } from './code-list.entity.js';
import { CodeEntity } from './code.entity.js';
import { DatedFigureEntity } from './dated-figure.entity.js';
import { LoadedEntity } from './loaded.entity.js';
import { Reference1790000001200 } from './migrations/0001-reference.js';

/** The schema `reference`. */
export const referenceDatabase: DatabasePart = {
  name: 'reference',
  schema: 'reference',
  entities: [CodeListEntity, CodeEntity, DatedFigureEntity, LoadedEntity],
  migrations: [Reference1790000001200],
};
