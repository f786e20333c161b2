// SPDX-License-Identifier: EUPL-1.2
import { ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { UserError } from './user-error.type.js';

@ObjectType('Conflict', { implements: () => [UserError], description: 'Somebody else changed it meanwhile; nothing was overwritten. Read it again.' })
@AllowAnonymous()
export class Conflict extends UserError {}
