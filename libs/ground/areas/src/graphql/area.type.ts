// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import type { AreaKind } from '../domain/area-code.js';

export const AreaKindEnum = { gemeente: 'gemeente', wijk: 'wijk', buurt: 'buurt' } as const;
registerEnumType(AreaKindEnum, { name: 'AreaKind', description: 'Municipality, district or neighbourhood.' });

@ObjectType('Area', { description: 'A gemeente, wijk or buurt of one year. The same code may be another piece of land in another year.' })
@Allow('area:read')
export class AreaType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => AreaKindEnum)
  readonly kind!: AreaKind;

  @Field(() => String, { nullable: true, description: 'Null when we know no name, as for wijken.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'The area one step up, of the same year.' })
  readonly parentCode!: string | null;

  @Field(() => String)
  readonly gemeenteCode!: string;

  @Field(() => String, { nullable: true })
  readonly province!: string | null;

  @Field(() => String, { nullable: true, description: 'The four digits that most addresses have.' })
  readonly postcode!: string | null;

  @Field(() => Int, { nullable: true })
  readonly inhabitants!: number | null;

  @Field(() => Int, { nullable: true })
  readonly surfaceHectares!: number | null;

  @Field(() => [String], { description: 'Codes of the gemeenten next to this one.' })
  readonly neighbours!: readonly string[];
}
