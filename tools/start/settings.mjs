// SPDX-License-Identifier: EUPL-1.2
import { Stop } from '../bootstrap/bootstrap.mjs';

/**
 * @typedef {{ port: number, standInPort: number, mailPort: number, metricsPort: number, databasePort: number, databaseUrl: string | null, demo: boolean }} StartSettings
 */

/** @param {NodeJS.ProcessEnv} env @param {string} name @param {number} usual */
function port(env, name, usual) {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new Stop(`${name} is "${text}", but it must be a port: a whole number from 1 to 65535. Change it, or leave it out for ${usual}.`);
}

/** @param {NodeJS.ProcessEnv} env */
function demo(env) {
  const text = env['SAMENSPEL_DEMO'] ?? 'on';
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Stop(`SAMENSPEL_DEMO is "${text}", but it must be on or off. Change it, or leave it out to load the demo municipality.`);
}

/** @param {NodeJS.ProcessEnv} env */
function databaseUrl(env) {
  const text = env['DATABASE_URL'];
  if (text === undefined || text === '') return null;
  if (URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)) return text;
  throw new Stop(
    'DATABASE_URL is not an address of PostgreSQL. It looks like postgresql://name:password@host:5432/database. Change it, or leave it out to use the embedded PostgreSQL.',
  );
}

/**
 * What `npm start` itself needs to know; each app checks its own settings when it starts.
 * @param {NodeJS.ProcessEnv} env @returns {StartSettings}
 */
export function readSettings(env) {
  const settings = {
    port: port(env, 'SAMENSPEL_PORT', 8080),
    standInPort: port(env, 'STAND_IN_PORT', 8090),
    mailPort: port(env, 'SAMENSPEL_MAIL_PORT', 2525),
    metricsPort: port(env, 'SAMENSPEL_METRICS_PORT', 8081),
    databasePort: port(env, 'SAMENSPEL_DATABASE_PORT', 54_320),
    databaseUrl: databaseUrl(env),
    demo: demo(env),
  };
  const used = [settings.port, settings.standInPort, settings.mailPort, settings.metricsPort];
  if (new Set(used).size === used.length) return settings;
  throw new Stop(
    `SAMENSPEL_PORT, STAND_IN_PORT, SAMENSPEL_MAIL_PORT and SAMENSPEL_METRICS_PORT must be four different ports; they are ${used.join(', ')}.`,
  );
}
