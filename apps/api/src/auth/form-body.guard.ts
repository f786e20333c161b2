// SPDX-License-Identifier: EUPL-1.2
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { urlencoded, type Request, type Response } from 'express';

const parse = urlencoded({ extended: false, limit: '4kb' });

/** Reads a form's fields into the body. Only for the one plain form of ours; everything else speaks JSON. */
@Injectable()
export class FormBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    return new Promise((resolve, reject) =>
      parse(http.getRequest<Request>(), http.getResponse<Response>(), (problem?: unknown) =>
        problem === undefined ? resolve(true) : reject(problem as Error),
      ),
    );
  }
}
