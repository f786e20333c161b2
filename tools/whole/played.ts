// SPDX-License-Identifier: EUPL-1.2
import { story, type World } from '@samenspel/walkthrough';
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

const placeOf = (id: string): number => {
  const place = story.findIndex((step) => step.id === id);
  if (place === -1) throw new Error(`the story has no step ${id}`);
  return place;
};

/** Plays the steps from one to another, both included, for specs that do something in between. */
export async function playSteps(world: World, from: string | null, to: string | null): Promise<void> {
  const steps = story.slice(from === null ? 0 : placeOf(from), to === null ? story.length : placeOf(to) + 1);
  for (const step of steps) await step.play(world);
}
