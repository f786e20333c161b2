// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as pause } from 'node:timers/promises';
import { cloneTemplate } from '@samenspel/testing';
import { applicationUrl, createDatabase, dropDatabase, ensureApplicationRole, onDatabase } from '../postgres/application-role.mjs';
import { removeCluster } from '../postgres/cluster.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { project, runProgram } from './product.js';

export interface OwnDatabase {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly drop: () => Promise<void>;
}

/** A migrated database on the server of the test run. */
export async function clonedDatabase(): Promise<OwnDatabase> {
  const { ownerUrl, appUrl, drop } = await cloneTemplate();
  return { ownerUrl, applicationUrl: appUrl, drop };
}

export interface OwnServer extends OwnDatabase {
  /** An empty database on the same server, which goes with it. */
  readonly another: (name: string) => Promise<OwnDatabase>;
  /** PostgreSQL's data folder, its write-ahead log included. */
  readonly data: string;
  readonly log: string;
  /** Stopped in order; its files stay until `drop`. */
  readonly halt: () => Promise<void>;
  /** kill -9, then started again on the same data and port. */
  readonly killAndStartAgain: () => Promise<void>;
}

const NAME = 'samenspel';

/** A PostgreSQL of its own that waits for the disk, as a real one does: for specs that kill it, search its files or need its version. */
export async function ownServer(major: 15 | 18 = 18): Promise<OwnServer> {
  // The name by which the next test run finds what a killed one left.
  const name = `test-${process.pid}`;
  let server = await startPostgres({ project, name, major });
  const port = Number(new URL(server.url).port);
  const ownerUrl = onDatabase(server.url, NAME);
  const drop = async (): Promise<void> => {
    await server.stop();
    await removeCluster(server.data);
  };
  try {
    await ensureApplicationRole(server.url);
    await createDatabase(server.url, NAME);
    const migrated = await runProgram(['libs/composition/dist/migrate.js', ownerUrl], process.env);
    if (migrated.code !== 0) throw new Error(migrated.said);
  } catch (error) {
    await drop();
    throw error;
  }
  const killAndStartAgain = async (): Promise<void> => {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    // Its connections notice by themselves and go; only then the memory they share is free.
    await pause(500);
    server = await startPostgres({ project, name, major, port });
    if (Number(new URL(server.url).port) !== port) throw new Error('PostgreSQL came back on another port');
  };
  const another = async (named: string): Promise<OwnDatabase> => {
    await createDatabase(server.url, named);
    const url = onDatabase(server.url, named);
    return { ownerUrl: url, applicationUrl: applicationUrl(url), drop: () => dropDatabase(server.url, named) };
  };
  return {
    ownerUrl,
    applicationUrl: applicationUrl(ownerUrl),
    data: server.data,
    log: server.log,
    drop,
    halt: () => server.stop(),
    another,
    killAndStartAgain,
  };
}
