// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import type { BidPurpose } from '@samenspel/sealing';
import { FindVaults } from '../../application/bids/find-vaults.js';
import { RegisterRecoveryRecipient } from '../../application/bids/register-recovery-recipient.js';
import { RegisterVault } from '../../application/bids/register-vault.js';
import { VaultDrills } from '../../application/bids/vault-drills.js';
import { BidPurposeEnum } from './bids.enums.js';
import { ProveVaultInput, RegisterRecoveryRecipientInput, RegisterVaultInput, StartVaultDrillInput } from './opening.inputs.js';
import { ProveVaultPayload, RegisterRecoveryRecipientPayload, RegisterVaultPayload, StartVaultDrillPayload } from './opening.payloads.js';
import { SealedShareType, VaultType } from './vault.type.js';

/** Vaults of opening officers, their drills and shares. */
@Resolver(() => VaultType)
export class VaultResolver {
  constructor(
    private readonly find: FindVaults,
    private readonly register: RegisterVault,
    private readonly drills: VaultDrills,
    private readonly registerRecovery: RegisterRecoveryRecipient,
  ) {}

  @Query(() => VaultType, { nullable: true })
  @Allow('vault:manage')
  myVault(@CurrentActor() actor: Actor): Promise<VaultType | null> {
    return this.find.own(actor);
  }

  @Query(() => SealedShareType, { nullable: true, description: 'Your share of the key of a lot; your browser opens it.' })
  @Allow('vault:manage')
  myShare(
    @CurrentActor() actor: Actor,
    @Args('lotId', { type: () => ID }) lotId: string,
    @Args('purpose', { type: () => BidPurposeEnum }) purpose: BidPurpose,
  ): Promise<SealedShareType | null> {
    return this.find.ownShare(actor, lotId, purpose);
  }

  @Query(() => SealedShareType, { nullable: true, description: 'The share that the key in the safe opens, for when one officer is left.' })
  @Allow('vault:manage')
  recoveryShare(
    @CurrentActor() actor: Actor,
    @Args('lotId', { type: () => ID }) lotId: string,
    @Args('purpose', { type: () => BidPurposeEnum }) purpose: BidPurpose,
  ): Promise<SealedShareType | null> {
    return this.find.recoveryShare(actor, lotId, purpose);
  }

  @Mutation(() => RegisterVaultPayload, {
    description: 'Makes this your vault; shares that you have stay with the vault that they were made for. Asks for a fresh second factor.',
  })
  @Allow('vault:manage')
  @AskSecondFactor()
  async registerVault(@CurrentActor() actor: Actor, @Args('input') input: RegisterVaultInput): Promise<object> {
    return toPayload(await this.register.execute(actor, input), () => ({ vault: this.find.own(actor) }));
  }

  @Mutation(() => StartVaultDrillPayload)
  @Allow('vault:manage')
  async startVaultDrill(@CurrentActor() actor: Actor, @Args('input') _input: StartVaultDrillInput): Promise<object> {
    return toPayload(await this.drills.start(actor), ({ challenge }) => ({ challenge }));
  }

  @Mutation(() => ProveVaultPayload)
  @Allow('vault:manage')
  async proveVault(@CurrentActor() actor: Actor, @Args('input') input: ProveVaultInput): Promise<object> {
    return toPayload(await this.drills.prove(actor, input), () => ({ vault: this.find.own(actor) }));
  }

  @Mutation(() => RegisterRecoveryRecipientPayload, {
    description: 'The key that is printed and lies in the safe; it gets one share of each key of a lot. Asks for a fresh second factor.',
  })
  @Allow('vault:register-recovery')
  @AskSecondFactor()
  async registerRecoveryRecipient(@CurrentActor() actor: Actor, @Args('input') input: RegisterRecoveryRecipientInput): Promise<object> {
    return toPayload(await this.registerRecovery.execute(actor, input), ({ recipient }) => ({ recipient }));
  }
}
