// SPDX-License-Identifier: EUPL-1.2
export { systemActor, visitor, type ActingParty, type Actor, type Language, type PartyKind } from './actor.js';
export { conflict, invalid, notFound, refused, type DomainError } from './domain-error.js';
export { isId, orderedId, randomId } from './ids.js';
export { assertNever, err, ok, type Err, type Ok, type Result } from './result.js';
export { mayGo, reachableFrom, stateDiagram, type Transitions } from './transitions.js';
