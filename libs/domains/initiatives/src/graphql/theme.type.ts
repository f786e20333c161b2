// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import type { Theme } from '../domain/themes.js';
import { ThemeEnum } from './enums.js';

@ObjectType('ThemeWord', { description: 'A theme in the language of whoever asks.' })
@Allow('initiative:read')
export class ThemeWordType {
  @Field(() => ThemeEnum)
  readonly theme!: Theme;

  @Field(() => String)
  readonly word!: string;
}
