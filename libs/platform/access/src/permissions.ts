// SPDX-License-Identifier: EUPL-1.2
import { aanbestedingenPermissions } from './catalogue/aanbestedingen.js';
import { accountsPermissions } from './catalogue/accounts.js';
import { agreementsPermissions } from './catalogue/agreements.js';
import { areasPermissions } from './catalogue/areas.js';
import { initiativesPermissions } from './catalogue/initiatives.js';
import { partiesPermissions } from './catalogue/parties.js';
import type { PermissionTable, Role } from './catalogue/permission-table.js';
import { referencePermissions } from './catalogue/reference.js';
import { rightToChallengePermissions } from './catalogue/right-to-challenge.js';

/** Every permission of the product: a sentence and the roles that have it. */
export const catalogue = {
  ...accountsPermissions,
  ...areasPermissions,
  ...referencePermissions,
  ...partiesPermissions,
  ...initiativesPermissions,
  ...aanbestedingenPermissions,
  ...agreementsPermissions,
  ...rightToChallengePermissions,
} as const satisfies PermissionTable;

export type Permission = keyof typeof catalogue;

/** Everyone, signed in or not, has the role `visitor` besides those given. */
export function permissionsOf(roles: Iterable<Role>): ReadonlySet<Permission> {
  const held = new Set<Role>(['visitor', ...roles]);
  const name = [...held].join(' ');
  const known = granted.get(name);
  if (known !== undefined) return known;
  const rows = Object.entries(catalogue) as [Permission, { roles: readonly Role[] }][];
  const permissions = new Set(rows.filter(([, row]) => row.roles.some((role) => held.has(role))).map(([permission]) => permission));
  granted.set(name, permissions);
  return permissions;
}

/** The catalogue does not change while a process runs, and few sets of roles occur. */
const granted = new Map<string, ReadonlySet<Permission>>();

/** Scopes of a token only narrow: what a token does not name it may not do, and a scope adds nothing. */
export function narrowedTo(permissions: ReadonlySet<Permission>, scopes: Iterable<string>): ReadonlySet<Permission> {
  const named = new Set(scopes);
  const open = permissionsOf([]);
  return new Set([...permissions].filter((permission) => open.has(permission) || named.has(permission)));
}

export const isPermission = (name: string): name is Permission => Object.hasOwn(catalogue, name);
