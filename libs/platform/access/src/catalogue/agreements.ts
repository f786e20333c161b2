// SPDX-License-Identifier: EUPL-1.2
import type { PermissionTable } from './permission-table.js';

export const agreementsPermissions = {
  'agreement:read': {
    sentence: 'See the agreements of your party or your municipality, with their payments.',
    roles: ['party_member', 'case_handler', 'legal_checker', 'decision_maker', 'fund_officer', 'council_member'],
  },
  'agreement:report': { sentence: 'Report on an agreement of your party.', roles: ['party_member'] },
  'payment:keep': { sentence: 'Decide on payments of an agreement and record where they are.', roles: ['case_handler', 'fund_officer'] },
} as const satisfies PermissionTable;
