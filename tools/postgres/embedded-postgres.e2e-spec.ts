// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { withClient } from './application-role.mjs';
import { serverAccount } from './account.mjs';
import { baseFolder } from './base-folder.mjs';
import { freePort, startPostgres } from './server.mjs';

const project = join(import.meta.dirname, '../..');

describe('the embedded PostgreSQL', () => {
  const base = `/var/tmp/samenspel-spec-${randomUUID()}`;
  const before = process.env['SAMENSPEL_DATA_DIR'];
  beforeAll(() => {
    process.env['SAMENSPEL_DATA_DIR'] = base;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['SAMENSPEL_DATA_DIR'];
    else process.env['SAMENSPEL_DATA_DIR'] = before;
    rmSync(base, { recursive: true, force: true });
  });

  it.each([18, 15] as const)('%i starts on nothing, orders by code point, and leaves nothing when it was for tests', async (major) => {
    const server = await startPostgres({ project, name: 'fresh', major, ephemeral: true });
    const [row] = await withClient(server.url, async (client) => {
      const { rows } = await client.query(`SELECT current_setting('server_version_num')::int / 10000 AS major, array_agg(word ORDER BY word) AS words
        FROM unnest(ARRAY['b', 'a', 'B', 'é', 'z']) AS list (word)`);
      return rows;
    });
    expect(row).toEqual({ major, words: ['B', 'a', 'b', 'z', 'é'] });
    await server.stop();
    expect(existsSync(server.data)).toBe(false);
  });

  it('makes the links that a blocked install script leaves out', () => {
    const folder = join(base, readdirSync(base).find((name) => name.startsWith('postgres-18')) ?? '');
    const links: { target: string }[] = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'));
    expect(links.length).toBeGreaterThan(3);
    expect(links.every(({ target }) => lstatSync(join(folder, target.replace(/^native\//, ''))).isSymbolicLink())).toBe(true);
  });

  it('lets nobody else look', () => {
    expect(statSync(base).mode & 0o777).toBe(0o700);
    expect(statSync(base).uid).toBe(serverAccount()?.uid ?? process.getuid?.());
  });

  it('refuses a folder that is not its own', () => {
    process.env['SAMENSPEL_DATA_DIR'] = '/dev/null';
    expect(() => baseFolder(project)).toThrow('/dev/null belongs to somebody else');
    process.env['SAMENSPEL_DATA_DIR'] = base;
  });

  it('takes the next port when one is taken, asks for a password, and passes over a process number of something else', async () => {
    const port = await freePort(0);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const first = await startPostgres({ project, name: 'kept', port });
    other.close();
    expect(Number(new URL(first.url).port)).toBeGreaterThan(port);
    const wrong = new URL(first.url);
    wrong.password = 'guessed';
    await expect(withClient(wrong.toString(), (client) => client.query('SELECT 1'))).rejects.toThrow('password authentication failed');
    await first.stop();
    writeFileSync(join(first.data, 'postmaster.pid'), `${process.pid}\n${first.data}\n`);
    const second = await startPostgres({ project, name: 'kept' });
    expect(await withClient(second.url, async (client) => (await client.query('SELECT 1 AS one')).rows)).toEqual([{ one: 1 }]);
    await second.stop();
  });
});
