// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, AllowAnonymous } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';

@ObjectType('Session', { description: 'One browser in which the person is signed in.' })
@Allow('account:read-own')
export class SessionType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'The kind of browser, such as "Firefox, Linux".' })
  readonly device!: string | null;

  @Field(() => String, { nullable: true, description: 'How the person signed in: digid, eherkenning, municipality, email or other.' })
  readonly method!: string | null;

  @Field(() => Date)
  readonly signedInAt!: Date;

  @Field(() => Date, { description: 'Last use, to the minute.' })
  readonly seenAt!: Date;

  @Field(() => Boolean, { description: 'It is the session of this request.' })
  readonly current!: boolean;
}

@ObjectType()
@AllowAnonymous()
export class SessionConnection extends Connection('Session', () => SessionType) {}
