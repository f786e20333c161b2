// SPDX-License-Identifier: EUPL-1.2
import './session-data.js';

export { AccountsModule } from './accounts.module.js';
export { AdministratorInvitations } from './application/administrator-invitations.js';
export { ChangeOwnAccount, type OwnAccountChange, type OwnAccountError } from './application/change-own-account.js';
export { ConfirmSecondFactor, type ConfirmedSecondFactor, type ConfirmError } from './application/confirm-second-factor.js';
export { CreateMachine, type CreatedMachine, type NewMachine, type NewMachineError } from './application/create-machine.js';
export { EnrolSecondFactor, type Enrolment } from './application/enrol-second-factor.js';
export { FindPerson, type OwnAccount, type PersonName } from './application/find-person.js';
export { MachineTokens, type TokenIssuer, type VerifiedToken } from './application/machine-tokens.js';
export { OwnSessions, type OwnSession } from './application/own-sessions.js';
export { PartyMachines, type Machine } from './application/party-machines.js';
export { ProvisionSecondFactor } from './application/provision-second-factor.js';
export { RecogniseMachine, type RecognisedMachine } from './application/recognise-machine.js';
export { SignInPerson, type SignInError } from './application/sign-in-person.js';
export { VerifySecondFactor, type ShownSecondFactor, type VerifyError } from './application/verify-second-factor.js';
export { mayHoldBsn, passesBsnCheck } from './domain/bsn.js';
export { freshSecondFactor, SECOND_FACTOR_FRESH_MS } from './domain/fresh-second-factor.js';
export { machineMay } from './domain/machine-scope.js';
export type { SignInMethod } from './domain/signed-in-identity.js';
export { accountsDatabase } from './persistence/database-part.js';
export { PersonEntity } from './persistence/person.entity.js';
export { sessionsRule } from './persistence/sessions.rule.js';
export { SessionStore } from './persistence/session-store.js';
export { accountsTexts } from './texts.js';
