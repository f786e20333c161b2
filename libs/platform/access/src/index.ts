// SPDX-License-Identifier: EUPL-1.2
export { AccessGuard } from './access.guard.js';
export { ACTOR_RESOLVER, ActorSource, actorOf, type ActorResolver } from './actor-source.js';
export {
  Allow,
  AllowAnonymous,
  AskSecondFactor,
  DECLARED_IN_SCHEMA,
  declaredOn,
  declaredOnHandler,
  isGranted,
  secondFactorAskedBy,
  SECOND_FACTOR_IN_SCHEMA,
  type Declared,
} from './allow.js';
export { CurrentActor } from './current-actor.js';
export { Denied, type DeniedCode } from './denied.js';
export { catalogue, isPermission, narrowedTo, permissionsOf, type Permission } from './permissions.js';
export type { MunicipalRole, PermissionTable, Role } from './catalogue/permission-table.js';
export { BadHeader, correlationIdOf, languageOf, rememberBody, requestFacts } from './request-facts.js';
export { requestOf } from './request-of.js';
