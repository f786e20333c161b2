// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';

@ObjectType('Vault', { description: 'Your vault: a key of which only your own browser can open the secret half.' })
@Allow('vault:manage')
export class VaultType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'The public half.' })
  readonly recipient!: string;

  @Field(() => String, { description: 'The secret half under your passphrase, as your browser gave it; base64.' })
  readonly wrapped!: string;

  @Field(() => Date)
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When you last showed that it opens; 90 days long that counts.' })
  readonly provenAt!: Date | null;
}

@ObjectType('SealedShare', { description: 'A share of the key of a lot, sealed to a vault.' })
@Allow('vault:manage')
export class SealedShareType {
  @Field(() => String, { description: 'Your person id, or `recovery`.' })
  readonly holder!: string;

  @Field(() => String, { description: 'Base64.' })
  readonly sealed!: string;

  @Field(() => String, { nullable: true, description: 'The vault that opens it, as your browser gave it; null for the one in the safe.' })
  readonly wrapped!: string | null;
}
