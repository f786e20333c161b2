// SPDX-License-Identifier: EUPL-1.2

interface Cookie {
  readonly value: string;
  readonly path: string;
}

const REMOVED = /;\s*(max-age=0|expires=Thu, 01 Jan 1970)/i;

/** One person's browser: cookies per host and port that honour their path, no redirect followed by itself. */
export class Browser {
  private readonly cookies = new Map<string, Cookie>();

  constructor(
    /** Where the application is; a request without an own Origin header carries this one. */
    readonly origin: string,
    readonly party: string | null = null,
  ) {}

  /** The same browser, acting for another party; it shares the cookies. */
  actingFor(partyId: string | null): Browser {
    const other = new Browser(this.origin, partyId);
    Object.assign(other, { cookies: this.cookies });
    return other;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('GET', path, undefined, headers);
  }

  async post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    const isForm = body instanceof URLSearchParams;
    const type = { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' };
    return this.send('POST', path, isForm ? body.toString() : JSON.stringify(body), { ...type, ...headers });
  }

  async graphql<T>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ data?: T; errors?: { message: string; extensions: { code: string } }[] }> {
    const response = await this.post('/graphql', { query, variables });
    return (await response.json()) as { data?: T };
  }

  /** The value of a cookie of the application, as it travels. */
  cookie(name: string): string | undefined {
    return this.cookies.get(`${new URL(this.origin).host} / ${name}`)?.value;
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(`${new URL(this.origin).host} / ${name}`, { value, path: '/' });
  }

  private async send(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Response> {
    const url = new URL(path, this.origin);
    const own = url.origin === this.origin;
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...this.cookieHeader(url),
        ...(method === 'GET' ? {} : { origin: url.origin }),
        ...(own && this.party !== null ? { 'samenspel-party': this.party } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    this.keep(url, response.headers.getSetCookie());
    return response;
  }

  private cookieHeader(url: URL): Record<string, string> {
    const prefix = `${url.host} `;
    const fitting = [...this.cookies].filter(([key, { path }]) => key.startsWith(prefix) && `${url.pathname}/`.startsWith(path.replace(/\/?$/, '/')));
    if (fitting.length === 0) return {};
    return { cookie: fitting.map(([key, { value }]) => `${key.split(' ')[2]}=${value}`).join('; ') };
  }

  private keep(url: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
      const key = `${url.host} ${path} ${name}`;
      if (REMOVED.test(line) || value === '') this.cookies.delete(key);
      else this.cookies.set(key, { value, path });
    }
  }
}
