// SPDX-License-Identifier: EUPL-1.2
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { invalid } from '@samenspel/kernel';
import type { Request } from 'express';
import { RequestRefused } from './problem.js';

const KNOWN = 'samenspel.query-parameters';

/** The query parameters that a REST handler knows; any other is refused with 400 rather than ignored. None unless declared. */
export const QueryParameters = (...names: string[]): MethodDecorator => SetMetadata(KNOWN, names);

/** Global guard. Addresses outside `/api/` belong to protocols whose parameters others choose. */
@Injectable()
export class QueryParametersGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.path.startsWith('/api/')) return true;
    const known = this.reflector.get<string[] | undefined>(KNOWN, context.getHandler()) ?? [];
    const unknown = Object.keys(request.query).filter((name) => !known.includes(name));
    if (unknown.length === 0) return true;
    throw new RequestRefused(
      'UNKNOWN_PARAMETER',
      400,
      unknown.map((name) => invalid('UNKNOWN_PARAMETER', { path: [name] })),
    );
  }
}
