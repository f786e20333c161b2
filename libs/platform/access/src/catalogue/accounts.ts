// SPDX-License-Identifier: EUPL-1.2
import type { PermissionTable } from './permission-table.js';

export const accountsPermissions = {
  'account:read-own': { sentence: 'See your own account, sessions and second factors.', roles: ['person'] },
  'account:change-own': { sentence: 'Change your own name, language and notices.', roles: ['person'] },
  'session:end': { sentence: 'Sign out here or everywhere.', roles: ['person'] },
  'second-factor:set-up': { sentence: 'Set up and use your own second factor.', roles: ['person'] },
  'machine:read': {
    sentence: 'See the API clients of your party.',
    roles: ['party_administrator', 'tenant_administrator', 'installation_administrator'],
  },
  'machine:manage': {
    sentence: 'Make, limit and withdraw API clients of your party.',
    roles: ['party_administrator', 'tenant_administrator', 'installation_administrator'],
  },
} as const satisfies PermissionTable;
