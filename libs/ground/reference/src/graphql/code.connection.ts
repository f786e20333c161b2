// SPDX-License-Identifier: EUPL-1.2
import { ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';
import { CodeType } from './code.type.js';

@ObjectType()
@Allow('reference:read')
export class CodeConnection extends Connection('Code', () => CodeType) {}
