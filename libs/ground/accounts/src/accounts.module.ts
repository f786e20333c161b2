// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AdministratorInvitations } from './application/administrator-invitations.js';
import { ChangeOwnAccount } from './application/change-own-account.js';
import { ConfirmSecondFactor } from './application/confirm-second-factor.js';
import { CreateMachine } from './application/create-machine.js';
import { EnrolSecondFactor } from './application/enrol-second-factor.js';
import { FindPerson } from './application/find-person.js';
import { OwnSessions } from './application/own-sessions.js';
import { PartyMachines } from './application/party-machines.js';
import { ProvisionSecondFactor } from './application/provision-second-factor.js';
import { SignInPerson } from './application/sign-in-person.js';
import { VerifySecondFactor } from './application/verify-second-factor.js';

const useCases = [
  AdministratorInvitations,
  ChangeOwnAccount,
  ConfirmSecondFactor,
  CreateMachine,
  EnrolSecondFactor,
  FindPerson,
  OwnSessions,
  PartyMachines,
  ProvisionSecondFactor,
  SignInPerson,
  VerifySecondFactor,
];

/** Needs UnitOfWork, Reads and InstallationKeys from the app. */
@Module({ providers: useCases, exports: useCases })
export class AccountsModule {}
