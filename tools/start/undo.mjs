// SPDX-License-Identifier: EUPL-1.2
import { Stop } from '../bootstrap/bootstrap.mjs';

/** What has been begun, to be ended in the opposite order. */
export function undoList() {
  /** @type {(() => Promise<void> | void)[]} */
  const stops = [];
  let closed = false;
  return {
    /** What is begun after the end was asked for is ended at once, and nothing more is begun. @param {() => Promise<void> | void} stop */
    add: async (stop) => {
      if (!closed) return void stops.unshift(stop);
      await stop();
      throw new Stop('stopped while starting');
    },
    all: async () => {
      closed = true;
      for (const stop of stops.splice(0)) await stop();
    },
  };
}
