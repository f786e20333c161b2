// SPDX-License-Identifier: EUPL-1.2
// A real Chromium: the one that is installed, else the one inside an npm package. Nothing is downloaded.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Nothing that asks the outside world for anything. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The package unpacks its own libraries when it believes to be in such a place, into a folder that other users cannot meet. @param {string} folder */
async function fromPackage(folder) {
  const before = { runtime: process.env['AWS_LAMBDA_JS_RUNTIME'], temporary: process.env['TMPDIR'], libraries: process.env['LD_LIBRARY_PATH'] };
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  process.env['TMPDIR'] = folder;
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] ?? join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? join(folder, 'fonts'),
  };
  for (const [name, value] of [
    ['AWS_LAMBDA_JS_RUNTIME', before.runtime],
    ['TMPDIR', before.temporary],
    ['LD_LIBRARY_PATH', before.libraries],
  ]) {
    if (name === undefined) continue;
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  return { executablePath, env };
}

/** @returns {Promise<{ browser: import('playwright-core').Browser, close: () => Promise<void> }>} */
export async function startBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-browser-'));
  const installed = INSTALLED.find((path) => existsSync(path));
  const { executablePath, env } = installed === undefined ? await fromPackage(folder) : { executablePath: installed, env: { ...process.env } };
  const browser = await chromium.launch({ executablePath, args: QUIET, chromiumSandbox: false, env: /** @type {Record<string, string>} */ (env) });
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { browser, close };
}
