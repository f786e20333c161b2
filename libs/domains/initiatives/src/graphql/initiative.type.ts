// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';
import type { LegalForm } from '@samenspel/parties';
import { LegalFormEnum } from '@samenspel/parties/graphql';
import type { ParticipationForm, Phase } from '../domain/initiative.js';
import type { Theme } from '../domain/themes.js';
import { InitiativeValueEnum, ParticipationFormEnum, PhaseEnum, ThemeEnum } from './enums.js';

@ObjectType('Initiative', { description: 'Residents together, with or without legal form: a full party.' })
@Allow('initiative:read')
export class InitiativeType {
  @Field(() => ID, { description: 'The initiative as a party, for the header Samenspel-Party of its members.' })
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly summary!: string;

  @Field(() => String)
  readonly story!: string;

  @Field(() => PhaseEnum)
  readonly phase!: Phase;

  @Field(() => ParticipationFormEnum, { nullable: true })
  readonly participationForm!: ParticipationForm | null;

  @Field(() => [InitiativeValueEnum])
  readonly values!: readonly string[];

  @Field(() => [ThemeEnum])
  readonly themes!: readonly Theme[];

  @Field(() => LegalFormEnum, { nullable: true, description: '`none_yet` is a full answer.' })
  readonly legalForm!: LegalForm | null;

  @Field(() => String, { nullable: true })
  readonly kvkNumber!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null while only its members see it.' })
  readonly publishedAt!: Date | null;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType()
@Allow('initiative:read')
export class InitiativeConnection extends Connection('Initiative', () => InitiativeType) {}
