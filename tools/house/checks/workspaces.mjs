// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPOSITION, folderOf, mayUse } from '../floors.mjs';

export const name = 'each workspace has real content, a README and its place in nest-cli.json and on a floor';

/** @param {string} project every folder that package.json calls a workspace */
export function workspacesOf(project) {
  /** @type {{ workspaces: string[] }} */
  const { workspaces } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return workspaces
    .flatMap((pattern) => {
      if (!pattern.endsWith('/*')) return [pattern];
      const parent = pattern.slice(0, -2);
      return readdirSync(join(project, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}`);
    })
    .toSorted();
}

/** @param {string} project @param {string} workspace */
function problemsOf(project, workspace) {
  const folder = join(project, workspace);
  if (!existsSync(join(folder, 'package.json'))) return [`${workspace} has no package.json`];
  const problems = [];
  const sources = existsSync(join(folder, 'src'))
    ? readdirSync(join(folder, 'src'), { recursive: true }).filter((file) => /\.tsx?$/.test(String(file)) && !/spec\.tsx?$/.test(String(file)))
    : [];
  if (sources.length === 0) problems.push(`${workspace} has nothing in src: only what has real content exists`);
  if (!existsSync(join(folder, 'README.md'))) problems.push(`${workspace} has no README.md`);
  /** @type {{ private?: boolean, exports?: Record<string, Record<string, string>>, dependencies?: object }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (manifest.private !== true) problems.push(`${workspace}/package.json is not private`);
  for (const [door, targets] of Object.entries(manifest.exports ?? {})) {
    const source = targets['samenspel'];
    if (source === undefined || !existsSync(join(folder, source)))
      problems.push(`${workspace} exports ${door}, but ${source ?? 'its source'} is not there`);
  }
  return problems;
}

/** @param {string} project */
export async function check(project) {
  const workspaces = workspacesOf(project);
  const problems = workspaces.flatMap((workspace) => problemsOf(project, workspace));
  /** @type {{ projects: Record<string, { root: string }> }} */
  const { projects } = JSON.parse(readFileSync(join(project, 'nest-cli.json'), 'utf8'));
  const listed = Object.values(projects).map(({ root }) => root);
  for (const workspace of workspaces) if (!listed.includes(workspace)) problems.push(`nest-cli.json does not list ${workspace}`);
  for (const root of listed) if (!workspaces.includes(root)) problems.push(`nest-cli.json lists ${root}, which is no workspace`);
  const onFloors = [...mayUse.keys(), COMPOSITION].map(folderOf);
  const libs = workspaces.filter((workspace) => workspace.startsWith('libs/'));
  for (const lib of libs) if (!onFloors.includes(lib)) problems.push(`${lib} has no floor in tools/house/floors.mjs`);
  for (const lib of onFloors) if (!libs.includes(lib)) problems.push(`tools/house/floors.mjs knows ${lib}, which is no workspace`);
  return problems;
}
