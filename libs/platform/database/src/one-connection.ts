// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from 'node:async_hooks';

interface Running {
  open: boolean;
}

const running = new AsyncLocalStorage<Running>();

/** Notes that a unit of work holds a connection while `fn` runs. */
export async function holdingConnection<T>(fn: () => Promise<T>): Promise<T> {
  const mark: Running = { open: true };
  try {
    return await running.run(mark, fn);
  } finally {
    // What `fn` started and did not wait for goes on with connections of its own.
    mark.open = false;
  }
}

/**
 * Throws where a unit of work would ask the pool for another connection: when as many run as the pool is large, they would
 * wait for each other. Inside a unit of work, ask the work.
 */
export function requireNoConnectionHeld(what: string): void {
  if (running.getStore()?.open === true) throw new Error(`${what} inside a unit of work takes a second connection: use the work that runs`);
}
