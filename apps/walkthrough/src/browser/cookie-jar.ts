// SPDX-License-Identifier: EUPL-1.2

interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** The cookies of one person, kept per origin and path as a browser keeps them (but per port, so that two local servers do not mix). */
export class CookieJar {
  private readonly cookies = new Map<string, Map<string, Cookie>>();

  /** Takes over what an answer of `url` sets or removes. */
  store(url: URL, headers: Headers): void {
    const ofHost = this.cookies.get(url.host) ?? new Map<string, Cookie>();
    this.cookies.set(url.host, ofHost);
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
      const expired = attributes.some((attribute) => /^max-age=0$/i.test(attribute) || /^expires=Thu, 01 Jan 1970/i.test(attribute));
      const key = `${name} ${path}`;
      if (expired || value === '') ofHost.delete(key);
      else ofHost.set(key, { value, path });
    }
  }

  /** The Cookie header for a request to `url`, longest path first. */
  headerFor(url: URL): string {
    return [...(this.cookies.get(url.host) ?? [])]
      .filter(([, cookie]) => url.pathname === cookie.path || url.pathname.startsWith(cookie.path.endsWith('/') ? cookie.path : `${cookie.path}/`))
      .sort(([, left], [, right]) => right.path.length - left.path.length)
      .map(([key, cookie]) => `${key.slice(0, key.indexOf(' '))}=${cookie.value}`)
      .join('; ');
  }
}
