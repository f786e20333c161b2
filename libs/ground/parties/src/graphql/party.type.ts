// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';
import type { PartyKind } from '@samenspel/kernel';
import type { LegalForm } from '../domain/party.js';
import { LegalFormEnum, PartyKindEnum } from './enums.js';

@ObjectType('Party', { description: 'A municipality, initiative, provider or association.' })
@Allow('party:read')
export class PartyType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => PartyKindEnum)
  readonly kind!: PartyKind;

  @Field(() => String)
  readonly name!: string;

  @Field(() => LegalFormEnum, { nullable: true })
  readonly legalForm!: LegalForm | null;

  @Field(() => String, { nullable: true, description: 'Nobody needs one.' })
  readonly kvkNumber!: string | null;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType()
@Allow('party:read')
export class PartyConnection extends Connection('Party', () => PartyType) {}
