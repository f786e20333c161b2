// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { AreaRefInput } from '@samenspel/areas/graphql';
import { Cost, type ApiContext } from '@samenspel/graphql-kit';
import { DataSource } from 'typeorm';
import { EligibleInitiatives, type EligibleInitiative } from '../application/eligible-initiatives.js';
import { THEMES, type Theme } from '../domain/themes.js';
import { EligibleInitiativeType } from './eligible-initiative.type.js';
import { ThemeEnum } from './enums.js';
import { ThemeWordType } from './theme.type.js';

@Resolver()
export class ThemeResolver {
  constructor(private readonly db: DataSource) {}

  @Query(() => [ThemeWordType], { description: 'The social issues on which initiatives and tenders meet.' })
  @Allow('initiative:read')
  @Cost({ size: 20 })
  themes(@Context() { say }: ApiContext): ThemeWordType[] {
    return THEMES.map((theme) => ({ theme, word: say(`theme.${theme}`) }));
  }

  @Query(() => [EligibleInitiativeType], { description: 'Which initiatives may advise on a tender in these areas on these themes.' })
  @Allow('initiative:read-eligible')
  @Cost({ own: 10, size: 20 })
  eligibleInitiatives(
    @Args('areas', { type: () => [AreaRefInput] }) areas: AreaRefInput[],
    @Args('themes', { type: () => [ThemeEnum] }) themes: Theme[],
  ): Promise<readonly EligibleInitiative[]> {
    return EligibleInitiatives.find(this.db, areas, themes);
  }
}
