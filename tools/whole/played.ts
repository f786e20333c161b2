// SPDX-License-Identifier: EUPL-1.2
import type { Listener } from '@samenspel/walkthrough';
import { runProgram } from './product.js';

export interface Played {
  readonly code: number | null;
  readonly said: string;
  readonly seconds: number;
}

/** What a machine without our server has: no address of a database, nothing of ours but where the product is reached. */
export function strangersEnvironment(origin: string): Record<string, string> {
  const { PATH = '', HOME = '/' } = process.env;
  return { PATH, HOME, SAMENSPEL_ORIGIN: origin };
}

/** `npm run walkthrough`, as a process of its own. */
export async function playWalkthrough(origin: string, ...words: readonly string[]): Promise<Played> {
  const started = performance.now();
  const { code, said } = await runProgram(['apps/walkthrough/dist/main.js', ...words], strangersEnvironment(origin));
  return { code, said, seconds: (performance.now() - started) / 1000 };
}

/** For stories that are played here and not as a process: nothing is shown. */
export const silent: Listener = () => undefined;
