// SPDX-License-Identifier: EUPL-1.2
import { Preparation1790000003505 } from '../migrations/1790000003505-preparation.js';
import { TenderChanges1790000003510 } from '../migrations/1790000003510-tender-changes.js';
import { TenderChangeEntity } from './tender-change.entity.js';

export const changesEntities = [TenderChangeEntity] as const;
export const changesMigrations = [Preparation1790000003505, TenderChanges1790000003510] as const;
