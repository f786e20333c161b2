// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url';
import { runningDemo } from '../admin/running-demo.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** The settings in the environment or, where those name no database, of the demo that runs from this folder. */
export const operatorEnvironment = () => (process.env['DATABASE_URL'] === undefined ? { ...process.env, ...runningDemo(project) } : process.env);

/** Prints what a command says, or the sentence with which it stops. @param {() => Promise<string>} command */
export async function runCommand(command) {
  try {
    process.stdout.write(`${await command()}\n`);
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    process.exitCode = 1;
  }
}
