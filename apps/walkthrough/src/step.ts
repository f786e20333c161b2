// SPDX-License-Identifier: EUPL-1.2
import type { World } from './world.js';

/** One thing that somebody does, with what it must lead to. */
export interface Step {
  /** Stable name, used by `--break`. */
  readonly id: string;
  /** What happens, as a sentence of the story. */
  readonly title: string;
  /** Does it, asserts what must follow, and returns lines worth showing: receipts, legal dates and why. */
  play(world: World): Promise<readonly string[]>;
  /** A duty that `--break` can leave out; the run must then be refused at a later step with this code. */
  readonly whenLeftOut?: { readonly refusedAt: string; readonly code: string };
}
