// SPDX-License-Identifier: EUPL-1.2
import { ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { UserError } from './user-error.type.js';

@ObjectType('NotFound', { implements: () => [UserError], description: 'It does not exist, or not for you.' })
@AllowAnonymous()
export class NotFound extends UserError {}
