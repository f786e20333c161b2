// SPDX-License-Identifier: EUPL-1.2
import { Complaints1790000003520 } from '../migrations/1790000003520-complaints.js';
import { ComplaintEntity } from './complaint.entity.js';

export const complaintsEntities = [ComplaintEntity] as const;
export const complaintsMigrations = [Complaints1790000003520] as const;
