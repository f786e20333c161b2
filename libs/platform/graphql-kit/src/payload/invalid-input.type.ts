// SPDX-License-Identifier: EUPL-1.2
import { ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { UserError } from './user-error.type.js';

@ObjectType('InvalidInput', { implements: () => [UserError], description: 'The input cannot be used as it is; correct it and try again.' })
@AllowAnonymous()
export class InvalidInput extends UserError {}
