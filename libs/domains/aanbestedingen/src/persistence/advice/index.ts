// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';

export const adviceEntities: DatabasePart['entities'] = [];
export const adviceMigrations: DatabasePart['migrations'] = [];
