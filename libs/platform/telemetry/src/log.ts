// SPDX-License-Identifier: EUPL-1.2
import { type DestinationStream, type Logger, pino } from 'pino';
import { errorFields } from './error-fields.js';
import { allowedOnly, type LogFields } from './log-fields.js';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/** JSON lines on standard output, made of allowed fields only. */
export class Log {
  private readonly pino: Logger;

  constructor(app: string, level: LogLevel, destination?: DestinationStream) {
    const options = { level, base: { app }, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label: string) => ({ level: label }) } };
    this.pino = destination === undefined ? pino(options) : pino(options, destination);
  }

  info(fields: LogFields): void {
    this.pino.info(allowedOnly(fields));
  }

  debug(fields: LogFields): void {
    this.pino.debug(allowedOnly(fields));
  }

  warn(fields: LogFields): void {
    this.pino.warn(allowedOnly(fields));
  }

  /** A bug or an outage: told once, where it is noticed. */
  failure(event: string, error: unknown, fields: Omit<LogFields, 'event'> = {}): void {
    this.pino.error(allowedOnly({ ...fields, event, ...errorFields(error) }));
  }
}
