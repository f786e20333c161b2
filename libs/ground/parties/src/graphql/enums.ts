// SPDX-License-Identifier: EUPL-1.2
import { registerEnumType } from '@nestjs/graphql';
import { LEGAL_FORMS } from '../domain/party.js';
import { PARTY_ROLES, STAFF_ROLES } from '../domain/roles.js';
import { STAFF_ROLE_STATES } from '../application/find-staff-roles.js';

const named = <Code extends string>(codes: readonly Code[]): { readonly [Name in Code]: Name } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [Name in Code]: Name };

export const PARTY_KINDS = ['municipality', 'initiative', 'provider', 'association'] as const;

export const PartyKindEnum = named(PARTY_KINDS);
registerEnumType(PartyKindEnum, { name: 'PartyKind' });

export const LegalFormEnum = named(LEGAL_FORMS);
registerEnumType(LegalFormEnum, { name: 'LegalForm', description: '`none_yet` is a full answer.' });

export const PartyRoleEnum = named(PARTY_ROLES);
registerEnumType(PartyRoleEnum, { name: 'PartyRole' });

export const StaffRoleEnum = named(STAFF_ROLES);
registerEnumType(StaffRoleEnum, { name: 'StaffRole' });

export const StaffRoleStateEnum = named(STAFF_ROLE_STATES);
registerEnumType(StaffRoleStateEnum, { name: 'StaffRoleState', description: 'A proposed role holds once a second person confirmed it.' });
