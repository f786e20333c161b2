// SPDX-License-Identifier: EUPL-1.2
import { generate } from 'otplib';
import { Browser } from './browser.js';

const STEP_MS = 30_000;

/** Follows the real sequence from `/auth/login` to our callback, choosing `account` at the stand-in; ends on the page after sign-in. */
export async function signInAs(browser: Browser, account: string, path = '/auth/login'): Promise<Response> {
  let url = new URL(path, browser.origin);
  for (let hop = 0; hop < 15; hop += 1) {
    const isChoice = url.pathname.startsWith('/interaction/');
    const response = isChoice ? await browser.post(url.href, new URLSearchParams({ account })) : await browser.get(url.href);
    const location = response.headers.get('location');
    if (location === null) return response;
    url = new URL(location, url);
    if (url.origin === browser.origin && !url.pathname.startsWith('/auth/')) return response;
  }
  throw new Error('signing in goes in circles');
}

/** Codes of an authenticator app; each is given once, since a code works once. */
export class Authenticator {
  private lastStep = 0;

  constructor(readonly secret: string) {}

  /** Waits no longer than needed: the server accepts one half minute ahead, so two codes are there at once. */
  async code(): Promise<string> {
    const now = Math.floor(Date.now() / STEP_MS);
    while (Math.max(now - 1, this.lastStep + 1) > Math.floor(Date.now() / STEP_MS) + 1) await new Promise((resolve) => setTimeout(resolve, 500));
    this.lastStep = Math.max(now - 1, this.lastStep + 1);
    return generate({ secret: this.secret, epoch: (this.lastStep * STEP_MS) / 1000 });
  }
}

/** Signs in and shows the second factor: with the given secret, or by setting up an app when there is none. */
export async function signIn(origin: string, account: string, totpSecret?: string): Promise<{ browser: Browser; authenticator: Authenticator }> {
  const browser = new Browser(origin);
  await signInAs(browser, account);
  const authenticator = new Authenticator(totpSecret ?? (await enrolledSecret(browser)));
  const path = totpSecret === undefined ? '/auth/second-factor/confirm' : '/auth/second-factor/verify';
  const shown = await browser.post(path, { code: await authenticator.code() });
  if (shown.status !== 200) throw new Error(`the second factor of ${account} was refused: ${await shown.text()}`);
  return { browser, authenticator };
}

async function enrolledSecret(browser: Browser): Promise<string> {
  const response = await browser.post('/auth/second-factor/enrol');
  if (response.status !== 200) throw new Error(`setting up a second factor was refused: ${await response.text()}`);
  return ((await response.json()) as { secret: string }).secret;
}
