// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { InitiativeAreaEntity } from './initiative-area.entity.js';
import { InitiativeEntity } from './initiative.entity.js';
import { Initiatives1790000002100 } from './migrations/0001-initiatives.js';
import { TopicFollows1790000002110 } from './migrations/0002-topic-follows.js';
import { TopicFollowEntity } from './topic-follow.entity.js';

/** The schema `initiatives`. */
export const initiativesDatabase: DatabasePart = {
  name: 'initiatives',
  schema: 'initiatives',
  entities: [InitiativeEntity, InitiativeAreaEntity, TopicFollowEntity],
  migrations: [Initiatives1790000002100, TopicFollows1790000002110],
};
