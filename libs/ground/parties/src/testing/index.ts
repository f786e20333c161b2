// SPDX-License-Identifier: EUPL-1.2
export { aMember, aMunicipality, anActor, aParty, aPerson, aStaffMember, memberActor, staffActor, type TestMunicipality } from './people.js';
