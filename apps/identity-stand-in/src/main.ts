// SPDX-License-Identifier: EUPL-1.2
import { readAccounts } from './stand-in-accounts.js';
import { startProvider } from './start-provider.js';

const port = Number(process.env['STAND_IN_PORT'] ?? 8090);
const host = process.env['STAND_IN_HOST'] ?? '127.0.0.1';
const appOrigins = (process.env['STAND_IN_APP_ORIGINS'] ?? 'http://localhost:8080').split(',');
const accountsFile = process.env['STAND_IN_ACCOUNTS_FILE'];

try {
  const running = await startProvider(port, { host, appOrigins, ...(accountsFile === undefined ? {} : { accounts: readAccounts(accountsFile) }) });
  process.stdout.write(`identity stand-in: ${running.issuer}\n`);
  const stop = (): void => void running.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
} catch (cause) {
  const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
  process.stderr.write(
    taken ? `Port ${port} is taken: stop what uses it or set STAND_IN_PORT.\n` : `${cause instanceof Error ? cause.message : String(cause)}\n`,
  );
  process.exit(1);
}
