// SPDX-License-Identifier: EUPL-1.2
import { Following1790000003500 } from '../migrations/1790000003500-following.js';
import { FollowerEntity } from './follower.entity.js';

export const followingEntities = [FollowerEntity] as const;
export const followingMigrations = [Following1790000003500] as const;
