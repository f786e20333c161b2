// SPDX-License-Identifier: EUPL-1.2
import { address, choice, folder, integer, list, mailbox, optional, origin, port, secret, text, type Setting } from './setting.js';

const forDemo = (usual: string): { usual: string; usualIsForDemo: true } => ({ usual, usualIsForDemo: true });

const database = {
  databaseUrl: secret(
    address({ name: 'DATABASE_URL', description: 'The PostgreSQL that the application works on, as the role samenspel_app.' }, [
      'postgres:',
      'postgresql:',
    ]),
    ownerInProduction,
  ),
  databasePool: integer({ name: 'SAMENSPEL_DATABASE_POOL', description: 'How many connections a process holds at most.', usual: '10' }, 1, 200),
  statementTimeoutMs: integer(
    { name: 'SAMENSPEL_STATEMENT_TIMEOUT_MS', description: 'Milliseconds after which the database ends a statement.', usual: '5000' },
    100,
    60_000,
  ),
} as const;

const keys = {
  installationKeys: secret(
    text({
      name: 'SAMENSPEL_INSTALLATION_KEYS',
      description: 'Encrypts what is at rest: version:base64 of 32 bytes, newest first. Without it no backup can be read.',
    }),
    repeatedByte,
  ),
  receiptKey: secret(text({ name: 'SAMENSPEL_RECEIPT_KEY', description: 'Ed25519 key that signs receipts and audit heads: base64 of PKCS#8.' })),
  earlierReceiptKeys: optional(
    text({
      name: 'SAMENSPEL_EARLIER_RECEIPT_KEYS',
      description: 'Public halves of earlier receipt keys, which stay published: base64 of SPKI, with commas.',
    }),
  ),
} as const;

const common = {
  publicOrigin: origin({
    name: 'SAMENSPEL_ORIGIN',
    description: 'The address under which people reach the application.',
    ...forDemo('http://localhost:8080'),
  }),
  documentsDir: folder({ name: 'SAMENSPEL_DOCUMENTS_DIR', description: 'Where envelopes and documents are kept.' }),
  logLevel: choice({ name: 'SAMENSPEL_LOG_LEVEL', description: 'What is logged.', usual: 'info' }, [
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'silent',
  ]),
} as const;

const sealing = {
  sealedPlaces: integer(
    {
      name: 'SAMENSPEL_SEALED_PLACES',
      description:
        'How many sealed places bids can lie in at the same time, over all open lots; three quarters are promised to lots, the rest is for busy ones. 48 KiB of database each. Can grow; can shrink only while no tender is open.',
      usual: '1024',
    },
    16,
    1_000_000,
  ),
  sealedPlacesPerLot: integer(
    {
      name: 'SAMENSPEL_SEALED_PLACES_PER_LOT',
      description: 'How many of them each lot is promised when it is published. More parties than this can bid.',
      usual: '12',
    },
    1,
    10_000,
  ),
} as const;

/** Everything that apps/api is told. */
export const apiTable = {
  ...database,
  ...keys,
  ...common,
  ...sealing,
  port: port({ name: 'SAMENSPEL_PORT', description: 'The port that the API listens on.', usual: '8080' }),
  metricsPort: port({ name: 'SAMENSPEL_METRICS_PORT', description: 'The port of /metrics, which strangers must not reach.', usual: '8081' }),
  trustedProxies: list({ name: 'SAMENSPEL_TRUSTED_PROXIES', description: 'Addresses of proxies whose X-Forwarded headers are believed.', usual: '' }),
  requestsPerMinute: integer(
    {
      name: 'SAMENSPEL_REQUESTS_PER_MINUTE',
      description: 'How many requests a person, or an address without one, may make in a minute, over all processes together.',
      usual: '1200',
    },
    1,
    1_000_000,
  ),
  machineRequestsPerMinute: integer(
    {
      name: 'SAMENSPEL_MACHINE_REQUESTS_PER_MINUTE',
      description: 'The same for a machine with a key or token of its own.',
      usual: '6000',
    },
    1,
    1_000_000,
  ),
  residentPortalDir: optional(
    text({ name: 'SAMENSPEL_RESIDENT_PORTAL_DIR', description: 'The built residents’ portal, when this program serves it.' }),
  ),
  municipalPortalDir: optional(
    text({ name: 'SAMENSPEL_MUNICIPAL_PORTAL_DIR', description: 'The built municipal portal, when this program serves it.' }),
  ),
  sessionKeys: secret(
    text({ name: 'SAMENSPEL_SESSION_KEYS', description: 'Signs session cookies: base64 of 32 bytes each, newest first, with commas.' }),
    repeatedByte,
  ),
  identityIssuer: address(
    {
      name: 'SAMENSPEL_OIDC_ISSUER',
      description: 'The OpenID Connect provider that people sign in with, until a municipality has its own.',
      ...forDemo('http://127.0.0.1:8090'),
    },
    ['http:', 'https:'],
    'https:',
  ),
  identityClientId: text({ name: 'SAMENSPEL_OIDC_CLIENT_ID', description: 'The name under which that provider knows us.', usual: 'samenspel' }),
  identityClientSecret: secret(
    text({ name: 'SAMENSPEL_OIDC_CLIENT_SECRET', description: 'Our secret at that provider.', ...forDemo('stand-in-secret-of-the-demo') }),
    (value) => (value === 'stand-in-secret-of-the-demo' ? 'it is the secret of the demo' : null),
  ),
} as const;

/** Everything that apps/worker is told. */
export const workerTable = {
  ...database,
  ...keys,
  ...common,
  ...sealing,
  smtpUrl: secret(
    address(
      {
        name: 'SAMENSPEL_SMTP_URL',
        description: 'The mail server: smtps://name:password@host:465, or smtp:// with STARTTLS.',
        ...forDemo('smtp://127.0.0.1:2525'),
      },
      ['smtp:', 'smtps:'],
    ),
    (value) => (/@?(localhost|127\.0\.0\.1)(:|$)/.test(value) ? 'it names the mail catcher of the demo' : null),
  ),
  mailFrom: text({ name: 'SAMENSPEL_MAIL_FROM', description: 'The sender of all mail.', ...forDemo('Samenspel <noreply@samenspel.example>') }),
  bounceMailbox: optional(
    mailbox({
      name: 'SAMENSPEL_BOUNCE_MAILBOX',
      description:
        'Where reports on undelivered mail go, such as terug@samenspel.example; the mail server hands what comes for terug+… to SAMENSPEL_BOUNCE_PORT.',
    }),
  ),
  bouncePort: port({
    name: 'SAMENSPEL_BOUNCE_PORT',
    description: 'The port on which the worker takes such reports over SMTP, when the mailbox is set; only the mail server may reach it.',
    usual: '2526',
  }),
  headEveryMs: integer(
    { name: 'SAMENSPEL_AUDIT_HEAD_EVERY_MS', description: 'Milliseconds between signed heads of the audit.', usual: '3600000' },
    1_000,
    86_400_000,
  ),
} as const;

/** What only the migration is told. */
export const migrationTable = {
  migrationDatabaseUrl: secret(
    address({ name: 'MIGRATION_DATABASE_URL', description: 'The same database as its owner, who may change the schema.' }, [
      'postgres:',
      'postgresql:',
    ]),
  ),
  appRolePassword: optional(
    secret(text({ name: 'APP_ROLE_PASSWORD', description: 'Password with which the role samenspel_app is made, when it does not exist yet.' })),
  ),
} as const;

/** What the local mail catcher is told; it does not run in production. */
export const mailCatcherTable = {
  mailPort: port({ name: 'SAMENSPEL_MAIL_PORT', description: 'The port on which the mail catcher takes mail.', usual: '2525' }),
  mailDir: folder({ name: 'SAMENSPEL_MAIL_DIR', description: 'Where the mail catcher writes each mail as a file.' }),
} as const;

export const tables: Readonly<Record<string, Readonly<Record<string, Setting<unknown>>>>> = {
  'apps/api': apiTable,
  'apps/worker': workerTable,
  'the migration (npm run migrate)': migrationTable,
  'the mail catcher (demo only)': mailCatcherTable,
};

function ownerInProduction(value: string): string | null {
  const { username, password } = new URL(value);
  if (username !== 'samenspel_app') return `it signs in as "${username}"; only the role samenspel_app cannot change audit rows`;
  return password === '' || ['samenspel', 'postgres', 'secret', 'password'].includes(password) ? 'its password can be guessed' : null;
}

/** Keys for specs are one byte repeated; those of the demo are made at random on each machine. */
function repeatedByte(value: string): string | null {
  const weak = value.split(',').some((one) => new Set(Buffer.from(one.split(':').at(-1) ?? '', 'base64')).size < 8);
  return weak ? 'one of its keys is not random' : null;
}
