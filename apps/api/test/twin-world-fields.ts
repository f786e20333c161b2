// SPDX-License-Identifier: EUPL-1.2

interface Ignored {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** What may differ between two worlds that are the same but for their bids, each with its reason. Whatever is not here has to be equal. */
export const IGNORED_IN_BODIES: readonly Ignored[] = [
  { pattern: /"now":"[^"]*"/g, reason: 'the clock of the municipality goes on between two requests' },
  { pattern: /"correlationId":"[^"]*"/g, reason: 'made at random for each request' },
  {
    pattern: /"shownAt":"[^"]*"|"sessions":\{"__typename":"SessionConnection".*?\}\].*?"pageInfo":\{[^}]*\}/g,
    reason: 'the own session of who looks: its handle is random, its moments are those of signing in',
  },
  { pattern: /http:\/\/localhost:\d+/g, reason: 'the two installations of this spec have ports of their own' },
];

/** Names of response headers. */
export const IGNORED_HEADERS: ReadonlyMap<string, string> = new Map([
  ['date', 'the moment of the answer'],
  ['x-correlation-id', 'made at random for each request'],
  ['etag', 'a digest of the body, which is compared itself'],
  ['set-cookie', 'sessions are random; how many there are is compared in the tables'],
  ['x-ratelimit-reset', 'seconds until the minute of this client ends'],
]);

/** Lines of /metrics by the name of the series. */
export const IGNORED_METRICS: readonly Ignored[] = [
  { pattern: /^(process|nodejs)_/, reason: 'memory, processor time and the event loop of the process: it did work' },
  { pattern: /^http_request_duration_seconds_(bucket|sum)/, reason: 'how long each request took; their number is compared' },
  { pattern: /^database_connections/, reason: 'connections held at this moment' },
  { pattern: /_oldest_seconds/, reason: 'seconds that pass; no worker runs here' },
];

export const withoutIgnored = (text: string): string => IGNORED_IN_BODIES.reduce((left, { pattern }) => left.replaceAll(pattern, '…'), text);
