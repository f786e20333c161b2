// SPDX-License-Identifier: EUPL-1.2
import { ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';
import { AreaType } from './area.type.js';

@ObjectType()
@Allow('area:read')
export class AreaConnection extends Connection('Area', () => AreaType) {}
