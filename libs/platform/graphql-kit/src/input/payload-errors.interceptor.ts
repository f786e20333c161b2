// SPDX-License-Identifier: EUPL-1.2
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, type Observable, of, throwError } from 'rxjs';
import { failedPayload } from '../payload/to-payload.js';
import { InputInvalid } from './input-invalid.js';

/** Global interceptor: what is wrong with a mutation's input stands in its payload, as everything a person can act on does. */
@Injectable()
export class PayloadErrorsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!isMutation(context)) return next.handle();
    return next
      .handle()
      .pipe(catchError((error: unknown) => (error instanceof InputInvalid ? of(failedPayload(withoutInput(error))) : throwError(() => error))));
  }
}

function isMutation(context: ExecutionContext): boolean {
  if (context.getType<string>() !== 'graphql') return false;
  return GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>().parentType.name === 'Mutation';
}

/** Paths count from `input`, as those of the domain do. */
const withoutInput = (error: InputInvalid): InputInvalid['errors'] =>
  error.errors.map((one) => (one.path?.[0] === 'input' ? { ...one, path: one.path.slice(1) } : one));
