// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { unknownCommands } from '../commands-in.mjs';

export const name = 'the pipelines run the same commands as people do';

const WORKFLOWS = '.github/workflows';

/** @param {string} file @param {string} text @param {readonly string[]} scripts */
export function workflowProblems(file, text, scripts) {
  /** @type {{ jobs: Record<string, { steps: { run?: string }[] }> }} */
  const { jobs } = parse(text);
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => (run === undefined ? [] : run.trim().split('\n'))));
  const strange = commands.filter((command) => command !== '.ci/run' && !/^npm (start|test|run [a-z:-]+)( |$)/.test(command));
  return [
    ...strange.map((command) => `${file} runs "${command}", which is neither .ci/run nor a script`),
    ...unknownCommands(file, commands.join('\n'), scripts),
  ];
}

/** @param {string} project */
export async function check(project) {
  const scripts = Object.keys(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts);
  const run = join(project, '.ci/run');
  if (!existsSync(run)) return ['.ci/run is not there'];
  const problems = (statSync(run).mode & 0o111) === 0 ? ['.ci/run is not executable'] : [];
  if (!/\btest\b/.test(readFileSync(run, 'utf8'))) problems.push('.ci/run does not run npm test');
  const workflows = readdirSync(join(project, WORKFLOWS));
  if (workflows.length === 0) problems.push(`${WORKFLOWS} is empty`);
  return [
    ...problems,
    ...workflows.flatMap((file) => workflowProblems(`${WORKFLOWS}/${file}`, readFileSync(join(project, WORKFLOWS, file), 'utf8'), scripts)),
  ];
}
