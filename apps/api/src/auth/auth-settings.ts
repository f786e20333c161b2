// SPDX-License-Identifier: EUPL-1.2

/** What signing in needs to know; filled from the app's configuration. */
export interface AuthSettings {
  /** Where browsers find the application, such as `https://samenspel.example`. */
  readonly origin: string;
  /** The OpenID provider or broker that proves who people are. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Sign session cookies; the first signs, all are accepted. */
  readonly sessionSecrets: readonly string[];
  /** Our name at the issuer for machines' tokens. */
  readonly apiAudience: string;
}

export const AUTH_SETTINGS = Symbol.for('samenspel.api.auth-settings');

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopback = (address: string): boolean => LOOPBACK.has(new URL(address).hostname);
export const isEncrypted = (address: string): boolean => new URL(address).protocol === 'https:';

/** `__Host-` binds the cookie to this very host, so that a sibling's cookie is another one; browsers want https for it. */
export const sessionCookieName = (settings: Pick<AuthSettings, 'origin'>): string =>
  isEncrypted(settings.origin) ? '__Host-samenspel' : 'samenspel';
