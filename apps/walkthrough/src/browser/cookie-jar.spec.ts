// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { CookieJar } from './cookie-jar.js';

const answer = (...cookies: string[]) => {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return headers;
};

describe('CookieJar', () => {
  it('sends a cookie only to its own host, port and path', () => {
    const jar = new CookieJar();
    jar.store(new URL('http://a:1/x'), answer('one=1; Path=/', 'two=2; Path=/deep'));
    expect(jar.headerFor(new URL('http://a:1/deep/er'))).toBe('two=2; one=1');
    expect(jar.headerFor(new URL('http://a:1/deeper'))).toBe('one=1');
    expect(jar.headerFor(new URL('http://a:2/deep'))).toBe('');
  });
  it('forgets what the server removes', () => {
    const jar = new CookieJar();
    jar.store(new URL('http://a/'), answer('one=1; Path=/'));
    jar.store(new URL('http://a/'), answer('one=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'));
    expect(jar.headerFor(new URL('http://a/'))).toBe('');
  });
});
