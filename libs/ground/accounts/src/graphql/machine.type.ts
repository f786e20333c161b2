// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';

/** How a machine proves itself. */
export const MachineKindEnum = { api_key: 'api_key', client_credentials: 'client_credentials' } as const;
registerEnumType(MachineKindEnum, { name: 'MachineKind', description: 'An API key of ours, or tokens of the identity provider.' });

@ObjectType('Machine', {
  description: 'A program that acts for the party: as far as its scopes and its maker’s roles both allow, and never to open, sign, decide or score.',
})
@Allow('machine:read')
export class MachineType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => MachineKindEnum)
  readonly kind!: 'api_key' | 'client_credentials';

  @Field(() => String, { nullable: true })
  readonly clientId!: string | null;

  @Field(() => [String], { description: 'Names of permissions; they narrow, they never widen.' })
  readonly scopes!: readonly string[];

  @Field(() => Date)
  readonly createdAt!: Date;

  @Field(() => Date)
  readonly expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'To the minute.' })
  readonly lastUsedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Withdrawn on that moment.' })
  readonly disabledAt!: Date | null;
}

@ObjectType()
@AllowAnonymous()
export class MachineConnection extends Connection('Machine', () => MachineType) {}
