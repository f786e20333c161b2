// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AcceptInvitation } from './application/accept-invitation.js';
import { AnswerStaffRole } from './application/answer-staff-role.js';
import { AppointFirstAdministrator } from './application/appoint-first-administrator.js';
import { ChangeParty } from './application/change-party.js';
import { CheckMunicipality } from './application/check-municipality.js';
import { CloseInvitation } from './application/close-invitation.js';
import { CreateMunicipality } from './application/create-municipality.js';
import { EndMemberRole } from './application/end-member-role.js';
import { EndStaffRole } from './application/end-staff-role.js';
import { FindMembers } from './application/find-members.js';
import { FindMunicipalities } from './application/find-municipalities.js';
import { FindParties } from './application/find-parties.js';
import { FindStaffRoles } from './application/find-staff-roles.js';
import { GiveMemberRole } from './application/give-member-role.js';
import { HandOver } from './application/hand-over.js';
import { InvitationTokens } from './application/invitation-tokens.js';
import { InviteMember } from './application/invite-member.js';
import { LeaveParty } from './application/leave-party.js';
import { PartyRoles } from './application/party-roles.js';
import { ProposeStaffRole } from './application/propose-staff-role.js';
import { RegisterProvider } from './application/register-provider.js';
import { RoleChangeGuards } from './application/role-change-guards.js';

const useCases = [
  AcceptInvitation,
  AnswerStaffRole,
  AppointFirstAdministrator,
  ChangeParty,
  CheckMunicipality,
  CloseInvitation,
  CreateMunicipality,
  EndMemberRole,
  EndStaffRole,
  FindMembers,
  FindMunicipalities,
  FindParties,
  FindStaffRoles,
  GiveMemberRole,
  HandOver,
  InvitationTokens,
  InviteMember,
  LeaveParty,
  PartyRoles,
  ProposeStaffRole,
  RegisterProvider,
  RoleChangeGuards,
];

/** Needs UnitOfWork, Reads and InstallationKeys from the app. */
@Module({ providers: useCases, exports: useCases })
export class PartiesModule {}
