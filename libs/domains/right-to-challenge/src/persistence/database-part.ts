// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { ActEntity } from './act.entity.js';
import { ChallengeEntity } from './challenge.entity.js';
import { CoAuthorEntity } from './co-author.entity.js';
import { PaperSupportEntity } from './paper-support.entity.js';
import { PolicyEntity } from './policy.entity.js';
import { PublicTextEntity } from './public-text.entity.js';
import { SupportEntity } from './support.entity.js';
import { TaskEntity } from './task.entity.js';
import { RightToChallenge1790000004100 } from './migrations/1790000004100-right-to-challenge.js';

/** The schema `right_to_challenge`. */
export const rightToChallengeDatabase: DatabasePart = {
  name: 'right-to-challenge',
  schema: 'right_to_challenge',
  entities: [PolicyEntity, TaskEntity, ChallengeEntity, ActEntity, CoAuthorEntity, SupportEntity, PaperSupportEntity, PublicTextEntity],
  migrations: [RightToChallenge1790000004100],
};
