// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { InvitationEntity } from './invitation.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { Parties1790000001400 } from './migrations/0001-parties.js';
import { MunicipalityCodeEntity } from './municipality-code.entity.js';
import { MunicipalityEntity } from './municipality.entity.js';
import { PartyEntity } from './party.entity.js';
import { StaffRoleEntity } from './staff-role.entity.js';

/** The schema `parties`; initiatives and tenders stand on it. */
export const partiesDatabase: DatabasePart = {
  name: 'parties',
  schema: 'parties',
  entities: [MunicipalityEntity, MunicipalityCodeEntity, PartyEntity, MembershipEntity, InvitationEntity, StaffRoleEntity],
  migrations: [Parties1790000001400],
};
