// SPDX-License-Identifier: EUPL-1.2
import { say } from '../bootstrap/progress.mjs';
import { lastLines, startChild, untilReady } from './child.mjs';

const RESTARTS = 5;
const WITHIN_MS = 60_000;

/**
 * Keeps programs running: one that ends by itself is told and started again, until it does so too often.
 * @param {{ project: string, logFolder: string, claimed: { add: (pid: number) => void, remove: (pid: number) => void }, giveUp: (why: string) => void }} options
 */
export function supervisor({ project, logFolder, claimed, giveUp }) {
  /** @type {Map<string, import('./child.mjs').Child>} in order of their start */
  const children = new Map();
  let stopping = false;

  /** @param {import('./child.mjs').ChildPlan} plan */
  async function launch(plan) {
    if (stopping) throw new Error('stopping');
    const child = startChild(plan, project, `${logFolder}/${plan.name.replaceAll(' ', '-')}.log`);
    const pid = child.process.pid ?? 0;
    children.set(plan.name, child);
    claimed.add(pid);
    void child.ended.then(() => claimed.remove(pid));
    await untilReady(child);
    return child;
  }

  /** @param {import('./child.mjs').Child} child @param {number[]} earlier moments of its earlier ends */
  async function watch(child, earlier) {
    const how = await child.ended;
    if (stopping) return;
    const { name } = child.plan;
    const ends = [...earlier.filter((at) => Date.now() - at < WITHIN_MS), Date.now()];
    if (ends.length > RESTARTS)
      return giveUp(`The ${name} ended ${ends.length} times within a minute (${how}). Its last words, from ${child.log}:\n${lastLines(child.log)}`);
    say(`the ${name} ended by itself (${how}): starting it again`);
    try {
      const next = await launch(child.plan);
      if (stopping) return await next.stop();
      say(`the ${name} is back`);
      void watch(next, ends);
    } catch (error) {
      if (!stopping) giveUp(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    /** @param {import('./child.mjs').ChildPlan} plan */
    start: async (plan) => void watch(await launch(plan), []),
    stop: async () => {
      stopping = true;
      for (const child of [...children.values()].toReversed()) await child.stop();
    },
  };
}
