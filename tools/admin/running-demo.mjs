// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationUrl } from '../postgres/application-role.mjs';
import { baseFolder } from '../postgres/base-folder.mjs';
import { OWNER } from '../postgres/cluster.mjs';

/**
 * The settings of the demo that `npm start` runs from this folder, or null when it does not run.
 * @param {string} project @returns {Record<string, string> | null}
 */
export function runningDemo(project) {
  const base = baseFolder(project);
  const [pidFile, passwordFile, keysFile] = ['data/postmaster.pid', 'data.password', 'keys/keys.json'].map((name) => join(base, name));
  if (![pidFile, passwordFile, keysFile].every((file) => file !== undefined && existsSync(file))) return null;
  const port = readFileSync(pidFile ?? '', 'utf8')
    .split('\n')[3]
    ?.trim();
  const keys = JSON.parse(readFileSync(keysFile ?? '', 'utf8'));
  return {
    SAMENSPEL_MODE: 'demo',
    DATABASE_URL: applicationUrl(`postgresql://${OWNER}:${readFileSync(passwordFile ?? '', 'utf8')}@127.0.0.1:${port}/samenspel`),
    SAMENSPEL_INSTALLATION_KEYS: keys.installationKeys,
    SAMENSPEL_ORIGIN: process.env['SAMENSPEL_ORIGIN'] ?? `http://localhost:${process.env['SAMENSPEL_PORT'] ?? '8080'}`,
  };
}
