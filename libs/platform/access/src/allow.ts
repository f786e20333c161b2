// SPDX-License-Identifier: EUPL-1.2
import { Extensions } from '@nestjs/graphql';
import type { Permission } from './permissions.js';

/** What a handler, type or field declares: any one of these permissions, or nothing at all needed. */
export type Declared = 'anonymous' | readonly Permission[];

const DECLARED = Symbol.for('samenspel.access.declared');

type Anywhere = (target: object, property?: string | symbol, descriptor?: PropertyDescriptor) => void;

/** One of the named permissions is needed; on a REST handler, a query, a mutation, an object type or a field. */
export const Allow = (first: Permission, ...others: Permission[]): Anywhere => declare([first, ...others]);

/** Open to everyone. Without this or `Allow` the answer is no. */
export const AllowAnonymous = (): Anywhere => declare('anonymous');

function declare(declared: Declared): Anywhere {
  // GraphQL reads the declaration from the schema, so that plain fields are covered too.
  const inSchema = Extensions({ [DECLARED_IN_SCHEMA]: declared });
  return (target, property, descriptor) => {
    const holder = property === undefined ? target : (descriptor?.value as object | undefined);
    if (holder !== undefined) Reflect.defineMetadata(DECLARED, declared, holder);
    if (property === undefined) inSchema(target as never);
    else inSchema(target, property, descriptor as never);
  };
}

/** Name under which a declaration stands in the `extensions` of a schema's types and fields. */
export const DECLARED_IN_SCHEMA = 'allow';

const SECOND_FACTOR = Symbol.for('samenspel.access.second-factor');

/** What the declaration lets pass besides a fresh code. */
export interface SecondFactorAsked {
  /** A machine to which a person gave this scope: whoever makes a machine shows a fresh code, and that act binds. */
  readonly orMachineWith?: Permission;
}

/** For a handler that signs, decides, opens or binds: it runs only for who showed a code of their second factor in the last minutes. */
export const AskSecondFactor = (asked: SecondFactorAsked = {}): MethodDecorator => {
  const inSchema = Extensions({ [SECOND_FACTOR_IN_SCHEMA]: true });
  return (target, property, descriptor) => {
    Reflect.defineMetadata(SECOND_FACTOR, asked, descriptor.value as object);
    inSchema(target, property, descriptor);
  };
};

/** Name under which it stands in the `extensions` of a mutation. */
export const SECOND_FACTOR_IN_SCHEMA = 'secondFactor';

/** Null for a handler that asks none. */
export const secondFactorAskedBy = (handler: object): SecondFactorAsked | null =>
  (Reflect.getMetadata(SECOND_FACTOR, handler) as SecondFactorAsked | undefined) ?? null;

/** The declaration of a handler method, else of its class; undefined means refuse. */
export function declaredOn(handler: object, owner: object): Declared | undefined {
  return (Reflect.getMetadata(DECLARED, handler) ?? Reflect.getMetadata(DECLARED, owner)) as Declared | undefined;
}

/** Only what the handler method itself declares. */
export const declaredOnHandler = (handler: object): Declared | undefined => Reflect.getMetadata(DECLARED, handler) as Declared | undefined;

export function isGranted(declared: Declared | undefined, permissions: ReadonlySet<string>): boolean {
  if (declared === undefined) return false;
  return declared === 'anonymous' || declared.some((permission) => permissions.has(permission));
}
