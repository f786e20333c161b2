// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { AdministratorInvitationEntity } from './administrator-invitation.entity.js';
import { ApiClientEntity } from './api-client.entity.js';
import { IdentityEntity } from './identity.entity.js';
import { InstallationAdministratorEntity } from './installation-administrator.entity.js';
import { Accounts1790000001100 } from './migrations/0001-accounts.js';
import { PersonEntity } from './person.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { SecondFactorEntity } from './second-factor.entity.js';
import { SessionEntity } from './session.entity.js';

/** The schema `accounts`; parties stands on it. */
export const accountsDatabase: DatabasePart = {
  name: 'accounts',
  schema: 'accounts',
  entities: [
    PersonEntity,
    IdentityEntity,
    SessionEntity,
    SecondFactorEntity,
    RecoveryCodeEntity,
    ApiClientEntity,
    InstallationAdministratorEntity,
    AdministratorInvitationEntity,
  ],
  migrations: [Accounts1790000001100],
};
