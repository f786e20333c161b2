// SPDX-License-Identifier: EUPL-1.2
import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Nest's own voice, through the same allow-list: from it we keep who spoke, and of warnings that there was one. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}

  log(_message: unknown, ...rest: unknown[]): void {
    this.target.debug({ event: 'nest', context: contextIn(rest) });
  }

  warn(_message: unknown, ...rest: unknown[]): void {
    this.target.warn({ event: 'nest.warning', context: contextIn(rest) });
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.target.failure('nest.error', message, { context: contextIn(rest) });
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }
}

const contextIn = (rest: readonly unknown[]): string => {
  const last = rest.at(-1);
  return typeof last === 'string' && /^\w{1,60}$/.test(last) ? last : 'Nest';
};
