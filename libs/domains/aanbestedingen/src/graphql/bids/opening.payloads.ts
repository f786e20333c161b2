// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { OpeningSessionType } from './opening.type.js';
import { VaultType } from './vault.type.js';

@ObjectType()
@AllowAnonymous()
export class RegisterVaultPayload extends MutationPayload {
  @Field(() => VaultType, { nullable: true })
  readonly vault!: VaultType | null;
}

@ObjectType()
@AllowAnonymous()
export class StartVaultDrillPayload extends MutationPayload {
  @Field(() => String, { nullable: true, description: 'A sealed question that only your vault can answer; base64.' })
  readonly challenge!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class ProveVaultPayload extends MutationPayload {
  @Field(() => VaultType, { nullable: true })
  readonly vault!: VaultType | null;
}

@ObjectType()
@AllowAnonymous()
export class RegisterRecoveryRecipientPayload extends MutationPayload {
  @Field(() => String, { nullable: true })
  readonly recipient!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class StartOpeningPayload extends MutationPayload {
  @Field(() => OpeningSessionType, { nullable: true })
  readonly session!: OpeningSessionType | null;
}

@ObjectType()
@AllowAnonymous()
export class ContributeSharePayload extends MutationPayload {
  @Field(() => OpeningSessionType, { nullable: true })
  readonly session!: OpeningSessionType | null;
}
