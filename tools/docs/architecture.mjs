// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspacesOf } from '../house/checks/workspaces.mjs';

const BEGIN = '<!-- floors: drawn from the code by npm run docs -->';
const END = '<!-- end of the floors -->';
const IMPORT = /from '@samenspel\/([a-z-]+)(?:\/[a-z-]+)?'/g;
const FLOORS = /** @type {const} */ ([
  ['apps', 'apps: compose and run'],
  ['libs/composition', 'composition: knows all parts'],
  ['libs/domains', 'domains'],
  ['libs/ground', 'ground'],
  ['libs/platform', 'platform: knows no domain'],
  ['libs/kernel', 'kernel: words everybody speaks'],
]);

const nameOf = (/** @type {string} */ workspace) => workspace.split('/').at(-1) ?? workspace;

/** Which libs a workspace imports, specs left out. @param {string} project @param {string} workspace */
function importsOf(project, workspace) {
  const source = join(project, workspace, 'src');
  const files = readdirSync(source, { recursive: true }).map(String);
  const code = files.filter((file) => file.endsWith('.ts') && !/(^|\/)testing\/|spec\.ts$/.test(file));
  const used = code.flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(IMPORT)].map(([, lib = '']) => lib));
  return new Set(used.filter((lib) => lib !== nameOf(workspace)));
}

/** Leaves out an arrow that a longer way says already. @param {Map<string, Set<string>>} uses */
export function withoutShortcuts(uses) {
  /** @param {string} from @param {string} to @param {Set<string>} seen @returns {boolean} */
  const reaches = (from, to, seen = new Set()) =>
    [...(uses.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return new Map(
    [...uses].map(([from, direct]) => [
      from,
      [...direct].filter((to) => ![...direct].some((other) => other !== to && reaches(other, to))).toSorted(),
    ]),
  );
}

/** @param {string} project */
export function floorPicture(project) {
  const workspaces = workspacesOf(project);
  const uses = withoutShortcuts(new Map(workspaces.map((workspace) => [nameOf(workspace), importsOf(project, workspace)])));
  const boxes = FLOORS.flatMap(([folder, title], index) => {
    const inside = workspaces.filter((workspace) => workspace === folder || workspace.startsWith(`${folder}/`)).map(nameOf);
    return [`  subgraph floor${index}["${title}"]`, ...inside.map((name) => `    ${name}["${name}"]`), '  end'];
  });
  const arrows = [...uses].flatMap(([from, to]) => to.map((one) => `  ${from} --> ${one}`));
  return ['```mermaid', 'flowchart TD', ...boxes, ...arrows, '```'].join('\n');
}

/** The page with a fresh picture; the words around it are written by hand. @param {string} project */
export function makeArchitecturePage(project) {
  const page = readFileSync(join(project, 'docs/architecture.md'), 'utf8');
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`docs/architecture.md must hold the lines "${BEGIN}" and "${END}"`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${floorPicture(project)}\n\n${page.slice(to)}`;
}
