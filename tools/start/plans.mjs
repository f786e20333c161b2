// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { accountsFile } from './accounts.mjs';

/**
 * @typedef {{ project: string, base: string, settings: import('./settings.mjs').StartSettings, database: import('./database.mjs').Database, keys: import('@samenspel/keys').KeySet }} Facts
 */

/** @param {Facts} facts */
export const origin = ({ settings }) => process.env['SAMENSPEL_ORIGIN'] ?? `http://localhost:${settings.port}`;
/** Another host name than the application's, as a real identity provider would have: cookies do not look at ports. @param {Facts} facts */
export const standInOrigin = ({ settings }) => `http://127.0.0.1:${settings.standInPort}`;

/**
 * What the apps are told. The owner's address is not among it: no app can change the schema.
 * @param {Facts} facts @returns {Record<string, string | undefined>}
 */
export function appEnvironment(facts) {
  const { project, base, settings, database, keys } = facts;
  const { MIGRATION_DATABASE_URL: _owner, SAMENSPEL_RELAYED: _relayed, SAMENSPEL_STARTED: _started, ...inherited } = process.env;
  return {
    ...inherited,
    SAMENSPEL_MODE: 'demo',
    DATABASE_URL: database.applicationUrl,
    SAMENSPEL_PORT: String(settings.port),
    SAMENSPEL_METRICS_PORT: String(settings.metricsPort),
    SAMENSPEL_ORIGIN: origin(facts),
    SAMENSPEL_DOCUMENTS_DIR: join(base, 'documents'),
    SAMENSPEL_MAIL_DIR: join(base, 'mail'),
    SAMENSPEL_MAIL_PORT: String(settings.mailPort),
    SAMENSPEL_SMTP_URL: `smtp://127.0.0.1:${settings.mailPort}`,
    SAMENSPEL_INSTALLATION_KEYS: keys.installationKeys,
    SAMENSPEL_RECEIPT_KEY: keys.receiptKey,
    SAMENSPEL_EARLIER_RECEIPT_KEYS: keys.earlierReceiptKeys,
    SAMENSPEL_SESSION_KEYS: keys.sessionKeys,
    SAMENSPEL_RESIDENT_PORTAL_DIR: join(project, 'apps/resident-portal/dist'),
    SAMENSPEL_MUNICIPAL_PORTAL_DIR: join(project, 'apps/municipal-portal/dist'),
    SAMENSPEL_OIDC_ISSUER: standInOrigin(facts),
    STAND_IN_PORT: String(settings.standInPort),
    STAND_IN_APP_ORIGINS: origin(facts),
    STAND_IN_ACCOUNTS_FILE: accountsFile(project),
  };
}

/** What an operator's command needs to work on this demo. @param {Facts} facts @returns {Record<string, string>} */
export function settingsForOthers(facts) {
  const own = Object.entries(appEnvironment(facts)).filter(([name, value]) => value !== undefined && /^(SAMENSPEL_|DATABASE_URL$)/.test(name));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

/** @param {Facts} facts @returns {import('./child.mjs').ChildPlan[]} in order of their start */
export function childPlans(facts) {
  const env = appEnvironment(facts);
  /** @param {string} path */
  const program = (path) => join(facts.project, 'apps', path);
  return [
    {
      name: 'identity stand-in',
      program: program('identity-stand-in/dist/main.js'),
      env,
      ready: `${standInOrigin(facts)}/.well-known/openid-configuration`,
    },
    { name: 'mail catcher', program: program('worker/dist/mail-catcher.js'), env, ready: null },
    { name: 'worker', program: program('worker/dist/main.js'), env, ready: null },
    { name: 'API', program: program('api/dist/main.js'), env, ready: `http://127.0.0.1:${facts.settings.port}/health/ready` },
  ];
}
