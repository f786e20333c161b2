// SPDX-License-Identifier: EUPL-1.2
/** The only things that a log line may hold. Each is made by us: none is copied from a request's body, address, headers or size. */
export interface LogFields {
  readonly event: string;
  readonly app?: string;
  readonly correlationId?: string;
  readonly traceId?: string;
  readonly method?: string;
  /** Template of the route, such as `/api/v1/tenders/:id`, never the address itself. */
  readonly route?: string;
  /** `2xx`, not the status: which refusal it was can tell about a sealed bid (B-03). */
  readonly status?: string;
  readonly durationMs?: number;
  readonly context?: string;
  readonly errorName?: string;
  /** SQLSTATE or Node's code. */
  readonly errorCode?: string;
  /** Where it was thrown: our own files and lines. Never the message, which may quote what somebody typed. */
  readonly at?: readonly string[];
  readonly count?: number;
  readonly port?: number;
  readonly job?: string;
  readonly check?: string;
}

const ALLOWED: ReadonlySet<string> = new Set<keyof LogFields>([
  'event',
  'app',
  'correlationId',
  'traceId',
  'method',
  'route',
  'status',
  'durationMs',
  'context',
  'errorName',
  'errorCode',
  'at',
  'count',
  'port',
  'job',
  'check',
]);

/** What a careless caller adds is dropped, whatever its type says. */
export const allowedOnly = (fields: LogFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => ALLOWED.has(name) && value !== undefined));
