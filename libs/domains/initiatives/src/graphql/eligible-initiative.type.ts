// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import type { Theme } from '../domain/themes.js';
import { ThemeEnum } from './enums.js';

@ObjectType('EligibleInitiative', { description: 'An initiative whose area overlaps at wijk level and that shares a theme.' })
@Allow('initiative:read-eligible')
export class EligibleInitiativeType {
  @Field(() => ID)
  readonly partyId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => [ThemeEnum], { description: 'The themes in common.' })
  readonly themes!: readonly Theme[];
}
