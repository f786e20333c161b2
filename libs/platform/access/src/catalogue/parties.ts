// SPDX-License-Identifier: EUPL-1.2
import type { PermissionTable } from './permission-table.js';

export const partiesPermissions = {
  'party:read': { sentence: 'See what is public about parties.', roles: ['visitor'] },
  'party:register': { sentence: 'Register a new initiative, provider or association and become its first administrator.', roles: ['person'] },
  'party:read-own': { sentence: 'See everything about your own party.', roles: ['party_member'] },
  'party:change': { sentence: 'Change the name, legal form and contact of your party.', roles: ['party_administrator'] },
  'member:read': { sentence: 'See who belongs to your party and with which role.', roles: ['party_member', 'tenant_administrator'] },
  'member:manage': { sentence: 'Give and take roles within your party.', roles: ['party_administrator'] },
  'member:leave': { sentence: 'Leave a party that you belong to.', roles: ['person'] },
  'invitation:create': { sentence: 'Invite somebody to your party.', roles: ['party_administrator', 'tenant_administrator'] },
  'invitation:answer': { sentence: 'Accept or decline an invitation to a party.', roles: ['person'] },
  'staff-role:read': {
    sentence: 'See who has which role in your municipality.',
    roles: ['tenant_administrator', 'decision_maker', 'procurement_officer'],
  },
  // P-07: a second administrator or the decision maker confirms, never oneself.
  'staff-role:propose': { sentence: 'Propose to give or take a role in your municipality.', roles: ['tenant_administrator'] },
  'staff-role:confirm': { sentence: 'Confirm a role that another administrator proposed.', roles: ['tenant_administrator', 'decision_maker'] },
  'municipality:read': { sentence: 'See which municipalities take part.', roles: ['visitor'] },
  'municipality:change': { sentence: 'Change the settings of your municipality.', roles: ['tenant_administrator'] },
  'municipality:create': { sentence: 'Add a municipality to this installation.', roles: ['installation_administrator'] },
  'sandbox:move-clock': {
    sentence: 'Move the clock of a sandbox municipality forward.',
    roles: ['tenant_administrator', 'installation_administrator'],
  },
} as const satisfies PermissionTable;
