// SPDX-License-Identifier: EUPL-1.2
import { NotFoundException } from '@nestjs/common';
import type { RequestHandler } from 'express';

/** One address for one thing: Express would answer `/health/live/` too. */
export const noTrailingSlash: RequestHandler = (request, _response, next) =>
  next(request.path.length > 1 && request.path.endsWith('/') ? new NotFoundException() : undefined);
