// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';

/** Values of `Language` in the graph. */
export const LanguageEnum = { nl: 'nl', en: 'en' } as const;
registerEnumType(LanguageEnum, { name: 'Language', description: 'Dutch or English.' });

@ObjectType('SecondFactorState', { description: 'How sure we are of the person in this session.' })
@Allow('account:read-own')
export class SecondFactorStateType {
  @Field(() => Boolean, { description: 'An authenticator app was set up.' })
  readonly setUp!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When a code was last shown in this session; acts that ask for a fresh one take it for ten minutes.',
  })
  readonly shownAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until then no code is looked at, after too many wrong ones.' })
  readonly lockedUntil!: Date | null;

  @Field(() => Int)
  readonly recoveryCodesLeft!: number;
}

@ObjectType('Viewer', { description: 'The signed-in person.' })
@Allow('account:read-own')
export class ViewerType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly displayName!: string;

  @Field(() => LanguageEnum)
  readonly language!: 'nl' | 'en';

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => Boolean, { description: 'Runs this installation; that gives no right to anything of a party.' })
  readonly installationAdministrator!: boolean;

  @Field(() => [String], { description: 'What this person may do in this request, for the party that it speaks for.' })
  readonly permissions!: readonly string[];

  @Field(() => SecondFactorStateType)
  readonly secondFactor!: SecondFactorStateType;
}
