// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { PageArgs, toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { CreateMachine } from '../application/create-machine.js';
import { MachineTokens } from '../application/machine-tokens.js';
import { PartyMachines } from '../application/party-machines.js';
import { CreateMachineInput, WithdrawMachineInput } from './account.inputs.js';
import { CreateMachinePayload, WithdrawMachinePayload } from './account.payloads.js';
import { MachineConnection, MachineType } from './machine.type.js';

@Resolver(() => MachineType)
export class MachineResolver {
  constructor(
    private readonly partyMachines: PartyMachines,
    private readonly create: CreateMachine,
    private readonly tokens: MachineTokens,
  ) {}

  @Query(() => MachineConnection, { description: 'The machines of the party that this request speaks for, newest first.' })
  @Allow('machine:read')
  machines(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<MachineType>> {
    return this.partyMachines.list(actor, page);
  }

  @Mutation(() => CreateMachinePayload, {
    description: 'Makes an API key, or admits a client of the identity provider. Asks for a fresh second factor.',
  })
  @Allow('machine:manage')
  @AskSecondFactor()
  async createMachine(@CurrentActor() actor: Actor, @Args('input') { clientId, ...input }: CreateMachineInput): Promise<object> {
    const wanted = { ...input, ...(clientId === undefined || clientId === null ? {} : { clientId }) };
    return toPayload(await this.create.execute(actor, wanted, this.tokens.issuer), ({ machineId, apiKey }) => ({
      machine: this.partyMachines.one(actor, machineId),
      apiKey,
    }));
  }

  @Mutation(() => WithdrawMachinePayload, { description: 'From the next request on the machine is refused.' })
  @Allow('machine:manage')
  async withdrawMachine(@CurrentActor() actor: Actor, @Args('input') input: WithdrawMachineInput): Promise<object> {
    return toPayload(await this.partyMachines.disable(actor, input.machineId), ({ machineId }) => ({
      machine: this.partyMachines.one(actor, machineId),
    }));
  }
}
