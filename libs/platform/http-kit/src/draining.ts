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

  /** For addresses whose requests may outlast the twenty seconds that a stop takes. */
  refuseLong(): RequestHandler {
    return (_request, _response, next) => next(this.stopping ? new RequestRefused('STOPPING', 503, [], { 'Retry-After': '30' }) : undefined);
  }
}
