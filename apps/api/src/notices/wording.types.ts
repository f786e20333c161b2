// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '@samenspel/accounts/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { DateTimeScalar, MutationPayload } from '@samenspel/graphql-kit';
import type { Language } from '@samenspel/kernel';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';

@ObjectType('MessageWording', { description: 'What a kind of message says for your municipality: the latest version.' })
@Allow('municipality:change')
export class MessageWordingType {
  @Field(() => LanguageEnum)
  readonly language!: Language;

  @Field(() => Int, { description: '0 when your municipality has none of its own.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when that version holds; it may be still to come.' })
  readonly validFrom!: Date | null;

  @Field(() => Boolean, { description: 'False when the words of the product hold.' })
  readonly own!: boolean;

  @Field(() => String)
  readonly subject!: string;

  @Field(() => String, { description: 'A blank line separates paragraphs. ICU message format.' })
  readonly text!: string;

  @Field(() => String, { description: 'The line that the portal shows.' })
  readonly line!: string;
}

@ObjectType('MessageKind', { description: 'A kind of message that the product sends.' })
@Allow('municipality:change')
export class MessageKindType {
  @Field(() => String, { description: 'It does not change.' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'Asked for by law or by the rules.' })
  readonly legal!: boolean;

  @Field(() => Boolean, { description: 'The mail says only that there is a message: its own words stand in the portal.' })
  readonly neutral!: boolean;

  @Field(() => [String], { description: 'What the words may fill in, between braces.' })
  readonly placeholders!: readonly string[];

  @Field(() => [MessageWordingType])
  readonly wordings!: readonly MessageWordingType[];
}

@InputType()
export class MessageWordsInput {
  @Field(() => String)
  @IsString()
  @MaxLength(500)
  readonly subject!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(10_000)
  readonly text!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(500)
  readonly line!: string;
}

@InputType()
export class SetMessageWordingInput {
  @Field(() => String)
  @IsString()
  @MaxLength(100)
  readonly kind!: string;

  @Field(() => LanguageEnum)
  @IsIn(['nl', 'en'])
  readonly language!: Language;

  @Field(() => Int, { description: 'The version that you saw.' })
  @IsInt()
  @Min(0)
  readonly version!: number;

  @Field(() => MessageWordsInput, { nullable: true, description: 'Null goes back to the words of the product.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MessageWordsInput)
  readonly words!: MessageWordsInput | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when it holds; null is at once.' })
  @IsOptional()
  @IsDate()
  readonly validFrom?: Date | null;
}

@ObjectType()
@AllowAnonymous()
export class SetMessageWordingPayload extends MutationPayload {
  @Field(() => MessageKindType, { nullable: true })
  readonly kind!: MessageKindType | null;
}
