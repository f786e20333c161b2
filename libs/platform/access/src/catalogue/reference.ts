// SPDX-License-Identifier: EUPL-1.2
import type { PermissionTable } from './permission-table.js';

export const referencePermissions = {
  'reference:read': { sentence: 'See code lists, thresholds, periods and holidays with their sources.', roles: ['visitor'] },
  'reference:change': { sentence: 'Add dated figures and codes with their source.', roles: ['installation_administrator'] },
  'reference:verify': { sentence: 'Tick that a dated figure was checked by a person.', roles: ['installation_administrator'] },
} as const satisfies PermissionTable;
