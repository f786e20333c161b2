// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { InvitationResolver } from './invitation.resolver.js';
import { MemberResolver } from './member.resolver.js';
import { MunicipalityResolver } from './municipality.resolver.js';
import { PartiesLoader } from './parties.loader.js';
import { PartyResolver } from './party.resolver.js';
import { PersonsLoader } from './persons.loader.js';
import { StaffRoleResolver } from './staff-role.resolver.js';
import { StandingsReader } from './standings-reader.js';
import { ViewerPartiesResolver } from './viewer-parties.resolver.js';

export { LegalFormEnum, PartyKindEnum, PartyRoleEnum, StaffRoleEnum } from './enums.js';
export { MunicipalityType } from './municipality.type.js';
export { PartiesLoader } from './parties.loader.js';
export { PartyStandingType } from './party-standing.type.js';
export { PartyConnection, PartyType } from './party.type.js';
export { PersonType } from './person.type.js';
export { PersonsLoader } from './persons.loader.js';
export { StandingsReader } from './standings-reader.js';

/** Everything of this lib that the graph is made of. */
export const partiesResolvers: Provider[] = [
  PartiesLoader,
  PersonsLoader,
  StandingsReader,
  InvitationResolver,
  MemberResolver,
  MunicipalityResolver,
  PartyResolver,
  StaffRoleResolver,
  ViewerPartiesResolver,
];
