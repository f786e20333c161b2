// SPDX-License-Identifier: EUPL-1.2
import type { PermissionTable } from './permission-table.js';

export const areasPermissions = {
  'area:read': { sentence: 'See municipalities, districts and neighbourhoods with their figures.', roles: ['visitor'] },
} as const satisfies PermissionTable;
