// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection, Cost, DateTimeScalar, whenAsked, type ApiContext } from '@samenspel/graphql-kit';
import { NamedPartyType } from './advice.type.js';

@ObjectType('MyAdvising', { description: 'How your initiative, and you in it, stand in the advice on a tender.' })
@Allow('advice:read-own')
export class MyAdvisingType {
  @Field(() => ID)
  readonly tenderId!: string;

  @Field(() => String, { description: '`invited` or `applied`.' })
  readonly kind!: string;

  @Field(() => Boolean)
  readonly admitted!: boolean;

  @Field(() => String, {
    nullable: true,
    description: '`accepted` or `declined`: what your initiative answered. Only it sees this before the opening.',
  })
  readonly answer!: string | null;

  @Field(() => String, { nullable: true, description: 'From the opening on: `admitted`, `barred`, `struck_out` or `withdrawn`.' })
  readonly state!: string | null;

  @Field(() => String, { middleware: [whenAsked], description: 'Why it is barred or struck out; empty otherwise.' })
  readonly reason!: (context: ApiContext) => string;

  @Field(() => [String], { description: 'What you declared yourself: `secrecy`, `at_invitation`, `after_opening`, `found_later`.' })
  @Cost({ size: 4 })
  readonly declared!: readonly string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'In time is what comes before it (A-08).' })
  readonly adviceEndsAt!: Date | null;
}

@ObjectType('DeclaredConflict')
@Allow('advice:read-declarations')
export class DeclaredConflictType {
  @Field(() => ID, { nullable: true })
  readonly bidId!: string | null;

  @Field(() => String)
  readonly description!: string;
}

@ObjectType('AdviserDeclaration', { description: 'What one person of an adviser accepted or declared (A-05, A-06).' })
@Allow('advice:read-declarations')
export class AdviserDeclarationType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => NamedPartyType)
  readonly party!: NamedPartyType;

  @Field(() => String)
  readonly personName!: string;

  @Field(() => String, { description: '`secrecy`, `at_invitation`, `after_opening` or `found_later`.' })
  readonly kind!: string;

  @Field(() => String)
  readonly statement!: string;

  @Field(() => [DeclaredConflictType])
  @Cost({ size: 5 })
  readonly conflicts!: readonly DeclaredConflictType[];

  @Field(() => DateTimeScalar)
  readonly declaredAt!: Date;
}

@ObjectType()
@AllowAnonymous()
export class AdviserDeclarationConnection extends Connection('AdviserDeclaration', () => AdviserDeclarationType) {}
