// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiTable, configurationPage, environmentExample, readMode, readSettings, workerTable, WrongSettings } from '@samenspel/config';

const good = {
  SAMENSPEL_MODE: 'production',
  DATABASE_URL: 'postgres://samenspel_app:Kq3vT9x2@database.example.nl/samenspel',
  SAMENSPEL_INSTALLATION_KEYS: `1:${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`,
  SAMENSPEL_RECEIPT_KEY: 'MC4CAQAw',
  SAMENSPEL_SESSION_KEYS: Buffer.from('fedcba9876543210fedcba9876543210').toString('base64'),
  SAMENSPEL_ORIGIN: 'https://samenspel.example.nl',
  SAMENSPEL_DOCUMENTS_DIR: '/srv/samenspel',
  SAMENSPEL_OIDC_ISSUER: 'https://login.example.nl',
  SAMENSPEL_OIDC_CLIENT_SECRET: 'a real one',
  SAMENSPEL_SMTP_URL: 'smtps://name:word@mail.example.nl',
  SAMENSPEL_MAIL_FROM: 'Samenspel <noreply@example.nl>',
};
const sentencesOf = (env: Record<string, string | undefined>, table: typeof apiTable | typeof workerTable = apiTable): readonly string[] => {
  try {
    readSettings(table, env);
    return [];
  } catch (thrown) {
    return thrown instanceof WrongSettings ? thrown.sentences : [String(thrown)];
  }
};

describe('settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-config-'));
  beforeAll(() => writeFileSync(join(folder, 'key'), `${good.SAMENSPEL_RECEIPT_KEY}\n`));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are typed, complete and frozen', () => {
    const settings = readSettings(apiTable, good);
    expect(settings).toMatchObject({ mode: 'production', port: 8080, databasePool: 10, trustedProxies: [], earlierReceiptKeys: null });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('stop the start with a sentence for each that is wrong, without showing a secret', () => {
    const sentences = sentencesOf({
      ...good,
      SAMENSPEL_PORT: 'http',
      DATABASE_URL: 'mysql://root:hidden@x',
      SAMENSPEL_LOG_LEVEL: 'loud',
      SAMENSPEL_DOCUMENTS_DIR: '',
    });
    expect(sentences.join('\n')).toContain('SAMENSPEL_PORT is "http", but must be a whole number from 1 to 65535.');
    expect(sentences).toHaveLength(4);
    expect(sentences.join('\n')).not.toContain('hidden');
  });

  it.each([
    ['SAMENSPEL_ORIGIN', 'http://samenspel.example.nl'],
    ['SAMENSPEL_ORIGIN', 'https://localhost'],
    ['SAMENSPEL_ORIGIN', undefined],
    ['SAMENSPEL_OIDC_ISSUER', 'http://login.example.nl'],
    ['SAMENSPEL_OIDC_ISSUER', undefined],
    ['SAMENSPEL_OIDC_CLIENT_SECRET', 'stand-in-secret-of-the-demo'],
    ['SAMENSPEL_OIDC_CLIENT_SECRET', undefined],
    ['SAMENSPEL_INSTALLATION_KEYS', `1:${Buffer.alloc(32, 7).toString('base64')}`],
    ['SAMENSPEL_SESSION_KEYS', Buffer.alloc(32).toString('base64')],
    ['DATABASE_URL', 'postgres://postgres:Kq3vT9x2@database.example.nl/samenspel'],
  ])('production refuses %s when it is %s, and says so', (name, value) => {
    const sentences = sentencesOf({ ...good, [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(name);
    expect(sentencesOf({ ...good, SAMENSPEL_MODE: 'demo', [name]: value })).toEqual([]);
  });

  it('the worker refuses the mail catcher in production', () => {
    expect(sentencesOf({ ...good, SAMENSPEL_SMTP_URL: 'smtp://127.0.0.1:2525' }, workerTable)).toHaveLength(1);
    expect(sentencesOf(good, workerTable)).toEqual([]);
  });

  it('a secret comes from a file as well, but not from both', () => {
    const { SAMENSPEL_RECEIPT_KEY: _key, ...rest } = good;
    const env = { ...rest, SAMENSPEL_RECEIPT_KEY_FILE: join(folder, 'key') };
    expect(readSettings(apiTable, env).receiptKey).toBe(good.SAMENSPEL_RECEIPT_KEY);
    expect(sentencesOf({ ...env, SAMENSPEL_RECEIPT_KEY: 'x' })).toHaveLength(1);
    expect(sentencesOf({ ...env, SAMENSPEL_RECEIPT_KEY_FILE: '/nowhere' })[0]).toContain('/nowhere');
  });

  it('are those of production when no mode is written', () => {
    expect(readMode({})).toBe('production');
    expect(() => readMode({ SAMENSPEL_MODE: 'staging' })).toThrow('SAMENSPEL_MODE');
  });

  it('stand on the page and in the example as they are in the code', () => {
    const root = new URL('../../../../', import.meta.url);
    expect(readFileSync(new URL('docs/configuration.md', root), 'utf8')).toBe(configurationPage());
    expect(readFileSync(new URL('.env.example', root), 'utf8')).toBe(environmentExample());
  });
});
