// SPDX-License-Identifier: EUPL-1.2
import { createConnection, createServer } from 'node:net';

/** PostgreSQL's messages that run something: Execute of a prepared statement, and a simple Query. */
const RUNS = new Set(['E', 'Q']);

/** Counts what a client asks of PostgreSQL by reading along in between. */
export class StatementCounter {
  count = 0;

  /** @param {string} databaseUrl where to pass on to */
  constructor(databaseUrl) {
    const { hostname, port } = new URL(databaseUrl);
    this.databaseUrl = databaseUrl;
    this.server = createServer((client) => {
      const server = createConnection(Number(port || 5432), hostname);
      this.readAlong(client);
      client.pipe(server).pipe(client);
      client.on('error', () => server.destroy());
      server.on('error', () => client.destroy());
    });
  }

  /** @returns {Promise<string>} the address that counts */
  listen() {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        const address = new URL(this.databaseUrl);
        address.hostname = '127.0.0.1';
        address.port = String(/** @type {import('node:net').AddressInfo} */ (this.server.address()).port);
        resolve(address.toString());
      });
    });
  }

  close() {
    this.server.close();
  }

  /** @param {import('node:net').Socket} client */
  readAlong(client) {
    let waiting = Buffer.alloc(0);
    let started = false;
    client.on('data', (part) => {
      waiting = Buffer.concat([waiting, /** @type {Buffer} */ (part)]);
      for (;;) {
        // The first message has no letter.
        const head = started ? 1 : 0;
        if (waiting.length < head + 4) return;
        const size = head + waiting.readUInt32BE(head);
        if (waiting.length < size) return;
        if (started && RUNS.has(String.fromCharCode(waiting[0] ?? 0))) this.count += 1;
        started = true;
        waiting = waiting.subarray(size);
      }
    });
  }
}
