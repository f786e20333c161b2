// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';

export const awardEntities: DatabasePart['entities'] = [];
export const awardMigrations: DatabasePart['migrations'] = [];
