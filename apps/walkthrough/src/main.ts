// SPDX-License-Identifier: EUPL-1.2
import { duties, play, playBroken, type Listener } from './play.js';
import { World } from './world.js';

const origin = process.env['SAMENSPEL_ORIGIN'] ?? 'http://localhost:8080';
const leaveOut = process.argv.find((argument) => argument.startsWith('--break='))?.slice('--break='.length);
const started = performance.now();

const show: Listener = ({ id, title }, number, lines, seconds) => {
  process.stdout.write(`${String(number).padStart(2)}. ${title}  [${id}, ${seconds.toFixed(1)} s]\n`);
  for (const line of lines) process.stdout.write(`      ${line}\n`);
};

const world = new World(origin);
try {
  if (process.argv.includes('--list')) {
    process.stdout.write(`${duties().join('\n')}\n`);
  } else if (leaveOut === undefined) {
    await play(world, show);
    process.stdout.write(`\nThe tender ended in an award record, in ${elapsed()} s.\n`);
  } else {
    const { refusedAt, code, sentence } = await playBroken(world, leaveOut, show);
    process.stdout.write(`\nWithout '${leaveOut}' the story ends refused at '${refusedAt}', and nothing changed: ${code}\n  ${sentence}\n`);
  }
} catch (problem) {
  process.stderr.write(`\nThe walkthrough stopped: ${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}

function elapsed(): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
