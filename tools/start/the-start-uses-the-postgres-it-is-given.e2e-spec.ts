// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onDatabase, testServer } from '@samenspel/testing';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dropDatabase, withClient } from '../postgres/application-role.mjs';
import { ownPlace, start, untilRunning } from './testing/started.js';

const LONG = 180_000;

describe('npm start with DATABASE_URL', () => {
  const name = `given_${randomUUID().replaceAll('-', '')}`;
  const url = onDatabase(testServer().ownerUrl, name);
  let place: Awaited<ReturnType<typeof ownPlace>>;
  beforeAll(async () => {
    place = await ownPlace();
  });
  afterAll(async () => {
    await dropDatabase(testServer().ownerUrl, name);
    place.remove();
  });

  it(
    'makes the database there, and starts none of its own',
    async () => {
      const started = start({ ...place.env, DATABASE_URL: url });
      await untilRunning(started);
      expect(started.said()).toMatch(/PostgreSQL \d+ at [\w.:]+ \(DATABASE_URL\)/);
      expect(started.said()).not.toContain(new URL(url).password);
      expect(existsSync(join(place.env['SAMENSPEL_DATA_DIR'] ?? '', 'data-18'))).toBe(false);
      started.kill('SIGTERM');
      expect(await started.ended).toBe(0);
      const { rows } = await withClient(url, (client) => client.query('SELECT count(*)::int AS count FROM migration.applied'));
      expect(rows[0].count).toBeGreaterThan(2);
    },
    LONG,
  );
});
