// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:http';
import type { Health } from './health.js';
import type { Metrics } from './metrics.js';

/** The second port, for operators only: `/metrics`, and which check fails. */
export function startMetricsServer(port: number, metrics: Metrics, health: Health): Promise<Server> {
  const server = createServer((request, response) => {
    const answer =
      request.url === '/metrics' ? metrics.text() : request.url === '/health' ? health.details().then((found) => JSON.stringify(found)) : null;
    if (answer === null) return void response.writeHead(404).end();
    answer.then(
      (text) => response.writeHead(200, { 'content-type': request.url === '/metrics' ? metrics.contentType : 'application/json' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
