// SPDX-License-Identifier: EUPL-1.2
export { PartyRoles, type Standing } from './application/party-roles.js';
export { membersOf, sharePersons, worksFor, type Queryable } from './application/party-audiences.js';
export { isPartyRole, isStaffRole, PARTY_ROLES, STAFF_ROLES, withImpliedRoles, type PartyRole, type StaffRole } from './domain/roles.js';
export { separatePersons, type Duty } from './domain/separate-persons.js';
export { partiesDatabase } from './persistence/database-part.js';
export { MunicipalityEntity } from './persistence/municipality.entity.js';
export { PartyEntity } from './persistence/party.entity.js';
