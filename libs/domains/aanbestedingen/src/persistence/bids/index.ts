// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';

export const bidsEntities: DatabasePart['entities'] = [];
export const bidsMigrations: DatabasePart['migrations'] = [];
