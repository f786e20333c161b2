// SPDX-License-Identifier: EUPL-1.2
import type { RequestHandler } from 'express';
import { RequestRefused } from './problem.js';

/** Whether the process is on its way out: no longer ready, and takes no new uploads. */
export class Draining {
  private stopping = false;

  get active(): boolean {
    return this.stopping;
  }

  begin(): void {
    this.stopping = true;
  }

  /** An upload may outlast the twenty seconds that a stop takes; everything else is let in and finished. */
  refuseUploads(): RequestHandler {
    return (request, _response, next) =>
      next(
        this.stopping && typeof request.is('application/octet-stream') === 'string'
          ? new RequestRefused('STOPPING', 503, [], { 'Retry-After': '30' })
          : undefined,
      );
  }
}
