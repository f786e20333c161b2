// SPDX-License-Identifier: EUPL-1.2
import { DutyRefused } from './expectation.js';
import { QueryRefused } from './browser/person.js';
import type { Step } from './step.js';
import { story } from './story.js';
import { World } from './world.js';

export interface Listener {
  (step: Step, number: number, lines: readonly string[], seconds: number): void;
}

/** Plays the story to `until` (a step, included) or its end; throws at the first thing that is not as it should be. */
export async function play(world: World, listener: Listener, options: { readonly until?: string; readonly leaveOut?: string } = {}): Promise<void> {
  for (const [index, step] of story.entries()) {
    if (step.id === options.leaveOut) continue;
    const started = performance.now();
    const lines = await step.play(world);
    listener(step, index + 1, lines, (performance.now() - started) / 1000);
    if (step.id === options.until) return;
  }
}

/** Plays some steps only, in the order of the story; for the demonstration, whose tenders end in every state. */
export async function playSteps(world: World, from: string, to: string, leaveOut: readonly string[] = []): Promise<void> {
  const first = story.findIndex(({ id }) => id === from);
  const last = story.findIndex(({ id }) => id === to);
  if (first < 0 || last < first) throw new Error(`the story has no steps from '${from}' to '${to}'`);
  for (const step of story.slice(first, last + 1)) if (!leaveOut.includes(step.id)) await step.play(world);
}

export interface BrokenRun {
  readonly refusedAt: string;
  readonly code: string;
  readonly sentence: string;
}

/**
 * Leaves one duty out and expects the refusal that the step promises, at the step it names; tells what was refused.
 * The state of the tender before and after the refusal is compared: a refusal changes nothing.
 */
export async function playBroken(world: World, leaveOut: string, listener: Listener): Promise<BrokenRun> {
  const promised = story.find((step) => step.id === leaveOut)?.whenLeftOut;
  if (promised === undefined) throw new Error(`'${leaveOut}' is no duty that can be left out. Choose one of: ${duties().join(', ')}`);
  let current = '';
  let before = '';
  try {
    for (const [index, step] of story.entries()) {
      if (step.id === leaveOut) continue;
      current = step.id;
      if (step.id === promised.refusedAt) before = await stateOf(world);
      const started = performance.now();
      const lines = await step.play(world);
      listener(step, index + 1, lines, (performance.now() - started) / 1000);
      if (step.id === promised.refusedAt) break;
    }
  } catch (problem) {
    const codes = problem instanceof DutyRefused ? problem.codes : problem instanceof QueryRefused ? [problem.code] : [];
    if (current !== promised.refusedAt || !codes.includes(promised.code)) throw problem;
    if ((await stateOf(world)) !== before) throw new Error(`the refusal ${promised.code} changed something`, { cause: problem });
    return { ...promised, sentence: problem instanceof Error ? problem.message : '' };
  }
  throw new Error(`leaving out '${leaveOut}' was not refused at '${promised.refusedAt}'`);
}

export const duties = (): string[] => story.filter((step) => step.whenLeftOut !== undefined).map(({ id }) => id);

/** All that the officer and the public can see of the tender, as text to compare. */
async function stateOf(world: World): Promise<string> {
  if (world.tenderId === '') return '';
  const QUERY = 'query ($id: ID!) { tender(id: $id) { status version lots(first: 1) { nodes { id status version } } } }';
  return JSON.stringify(await world.person('procurement').query(QUERY, { id: world.tenderId }));
}
