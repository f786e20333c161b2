// SPDX-License-Identifier: EUPL-1.2

/** What `npm test` tells each spec about the server it started. */
export interface TestServer {
  /** The owner's address: may create databases and roles. */
  readonly ownerUrl: string;
  /** The same server as the application role. */
  readonly applicationUrl: string;
  /** A migrated database, to be cloned and otherwise left alone. */
  readonly template: string;
}

export function testServer(env: NodeJS.ProcessEnv = process.env): TestServer {
  const ownerUrl = env['SAMENSPEL_TEST_SERVER'];
  const applicationUrl = env['SAMENSPEL_TEST_APPLICATION'];
  const template = env['SAMENSPEL_TEST_TEMPLATE'];
  if (ownerUrl === undefined || applicationUrl === undefined || template === undefined) {
    throw new Error('This spec needs a database. Run it with: npm test -- <part of its path>');
  }
  return { ownerUrl, applicationUrl, template };
}

/** The same address for another database of that server. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
