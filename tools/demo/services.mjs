// SPDX-License-Identifier: EUPL-1.2
import { ProvisionSecondFactor, SignInPerson } from '@samenspel/accounts';
import { databaseParts } from '@samenspel/composition';
import { apiTable, readSettings } from '@samenspel/config';
import { createDataSource, createUnitOfWork, Reads } from '@samenspel/database';
import { PublishInitiative, RegisterInitiative } from '@samenspel/initiatives';
import { InstallationKeys } from '@samenspel/keys';
import {
  AcceptInvitation,
  AnswerStaffRole,
  AppointFirstAdministrator,
  CreateMunicipality,
  InvitationTokens,
  InviteMember,
  GiveMemberRole,
  PartyRoles,
  ProposeStaffRole,
  RegisterProvider,
  RoleChangeGuards,
} from '@samenspel/parties';

const { databaseUrl, installationKeys, identityIssuer } = apiTable;

/** The use cases that the demo is made with, under the application's role. @param {NodeJS.ProcessEnv} env */
export async function services(env) {
  const settings = readSettings({ databaseUrl, installationKeys, identityIssuer }, env);
  const dataSource = await createDataSource(settings.databaseUrl, databaseParts, 2, { applicationName: 'samenspel-demo' }).initialize();
  const keys = InstallationKeys.parse(settings.installationKeys);
  const unitOfWork = createUnitOfWork(dataSource, keys);
  const reads = new Reads(dataSource);
  return {
    issuer: settings.identityIssuer,
    reads,
    close: () => dataSource.destroy(),
    partyRoles: new PartyRoles(reads),
    createMunicipality: new CreateMunicipality(unitOfWork),
    signIn: new SignInPerson(unitOfWork),
    secondFactor: new ProvisionSecondFactor(unitOfWork, keys),
    appoint: new AppointFirstAdministrator(unitOfWork),
    proposeRole: new ProposeStaffRole(unitOfWork),
    answerRole: new AnswerStaffRole(unitOfWork, new RoleChangeGuards()),
    registerProvider: new RegisterProvider(unitOfWork),
    registerInitiative: new RegisterInitiative(unitOfWork),
    publishInitiative: new PublishInitiative(unitOfWork),
    giveMemberRole: new GiveMemberRole(unitOfWork),
    inviteMember: new InviteMember(unitOfWork, new InvitationTokens(keys)),
    acceptInvitation: new AcceptInvitation(unitOfWork),
  };
}

/** @typedef {Awaited<ReturnType<typeof services>>} Services */
