// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { Cost, toPayload } from '@samenspel/graphql-kit';
import { localDate, type Actor } from '@samenspel/kernel';
import { FindFigures } from '../application/find-figures.js';
import { SetFigure } from '../application/set-figure.js';
import { VerifyFigure } from '../application/verify-figure.js';
import { toDatedFigure, DatedFigureType } from './dated-figure.type.js';
import { SetFigureInput, VerifyFigureInput } from './figure.inputs.js';
import { SetFigurePayload, VerifyFigurePayload } from './figure.payloads.js';
import { FiguresArgs } from './figures.args.js';

@Resolver(() => DatedFigureType)
export class FigureResolver {
  constructor(
    private readonly find: FindFigures,
    private readonly set: SetFigure,
    private readonly verify: VerifyFigure,
  ) {}

  @Query(() => [DatedFigureType], { description: 'Thresholds, periods and other figures that hold on a day.' })
  @Allow('reference:read')
  @Cost({ size: 40 })
  async datedFigures(@Args() { on, municipalityId }: FiguresArgs): Promise<DatedFigureType[]> {
    return (await this.find.inForce(municipalityId ?? null, on)).map(toDatedFigure);
  }

  @Mutation(() => SetFigurePayload, { description: 'Sets a figure from a day to come, with its source. Asks for a fresh second factor.' })
  @Allow('reference:change', 'municipality:change')
  @AskSecondFactor()
  async setFigure(@CurrentActor() actor: Actor, @Args('input') input: SetFigureInput): Promise<object> {
    return toPayload(await this.set.execute(actor, input), ({ key, municipalityId, validFrom }) => ({
      figure: this.one(key, municipalityId, validFrom),
    }));
  }

  @Mutation(() => VerifyFigurePayload, {
    description: 'The tick of a person who compared a national figure with its source. Asks for a fresh second factor.',
  })
  @Allow('reference:verify')
  @AskSecondFactor()
  async verifyFigure(@CurrentActor() actor: Actor, @Args('input') input: VerifyFigureInput): Promise<object> {
    return toPayload(await this.verify.execute(actor, input), ({ key }) => ({ figure: this.one(key, null, input.validFrom) }));
  }

  private async one(key: string, municipalityId: string | null, day: string): Promise<DatedFigureType | null> {
    const figure = (await this.find.inForce(municipalityId, localDate(day))).find((one) => one.key === key);
    return figure === undefined ? null : toDatedFigure(figure);
  }
}
