// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { ownPlace, start } from './testing/started.js';

const LONG = 60_000;

describe('npm start with something wrong', () => {
  let place: Awaited<ReturnType<typeof ownPlace>>;
  beforeAll(async () => {
    place = await ownPlace();
  });
  afterAll(() => place.remove());

  const sentenceOf = async (env: Record<string, string>): Promise<{ code: number | null; sentence: string }> => {
    const started = start({ ...place.env, ...env });
    const code = await started.ended;
    return { code, sentence: started.said() };
  };

  it.each([
    ['SAMENSPEL_PORT', 'eighty', 'SAMENSPEL_PORT is "eighty", but it must be a port: a whole number from 1 to 65535.'],
    ['STAND_IN_PORT', '70000', 'STAND_IN_PORT is "70000", but it must be a port'],
    ['DATABASE_URL', 'mysql://x', 'DATABASE_URL is not an address of PostgreSQL.'],
    ['SAMENSPEL_DEMO', 'maybe', 'SAMENSPEL_DEMO is "maybe", but it must be on or off.'],
    ['SAMENSPEL_DATA_DIR', '/etc/hostname', '/etc/hostname belongs to somebody else'],
  ])(
    '%s=%s stops with a sentence that says what to do',
    async (name, value, sentence) => {
      const result = await sentenceOf({ [name]: value });
      expect(result.code).toBe(1);
      expect(result.sentence).toContain(sentence);
      expect(result.sentence).not.toMatch(/\n\s+at /);
    },
    LONG,
  );

  it(
    'a database that does not answer stops it',
    async () => {
      const { code, sentence } = await sentenceOf({ DATABASE_URL: 'postgresql://owner:secret@127.0.0.1:1/samenspel' });
      expect(code).toBe(1);
      expect(sentence).toContain('PostgreSQL at 127.0.0.1:1 cannot be used');
      expect(sentence).toContain('leave DATABASE_URL out');
      expect(sentence).not.toContain('secret');
    },
    LONG,
  );

  it(
    'a taken port stops it before anything else is done',
    async () => {
      const other: Server = createServer();
      const port = Number(place.env['SAMENSPEL_PORT']);
      await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
      const { code, sentence } = await sentenceOf({});
      other.close();
      expect(code).toBe(1);
      expect(sentence).toContain(`Port ${port} is taken by another program. Stop that program, or choose another port: SAMENSPEL_PORT=`);
      expect(sentence).not.toContain('starting the database');
    },
    LONG,
  );
});
