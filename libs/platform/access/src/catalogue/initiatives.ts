// SPDX-License-Identifier: EUPL-1.2
import type { PermissionTable } from './permission-table.js';

export const initiativesPermissions = {
  'initiative:read': { sentence: 'See initiatives with their areas and themes.', roles: ['visitor'] },
  'initiative:start': { sentence: 'Start an initiative and become its first administrator.', roles: ['person'] },
  'initiative:change': { sentence: 'Change the profile of your initiative.', roles: ['party_administrator'] },
  'initiative:read-own': { sentence: 'See everything about your own initiative.', roles: ['party_member'] },
  'initiative:read-eligible': { sentence: 'See which initiatives fit an area and a theme.', roles: ['procurement_officer'] },
  'topic:follow': { sentence: 'Choose the themes and areas that you hear about.', roles: ['person'] },
} as const satisfies PermissionTable;
