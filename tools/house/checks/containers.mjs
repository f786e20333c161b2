// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSettings } from '../../start/settings.mjs';
import { unknownCommands } from '../commands-in.mjs';

export const name = 'docker-compose.yml and the Dockerfile name commands, ports, variables and paths that exist';

/** What the image of PostgreSQL reads. */
const OF_POSTGRES = new Set(['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB', 'POSTGRES_INITDB_ARGS']);
const PROGRAM = /\b((?:apps|libs)\/[\w/-]+)\/dist\/([\w/-]+)\.js\b/g;

/**
 * @typedef {object} Known
 * @property {readonly string[]} scripts of package.json
 * @property {readonly string[]} variables that the programs read
 * @property {readonly number[]} ports that `npm start` uses when nothing is set
 * @property {readonly string[]} routes that answer
 * @property {(path: string) => boolean} exists
 */

/** @param {string} file @param {string} text @param {Known} known */
function programs(file, text, known) {
  const sources = [...text.matchAll(PROGRAM)].map(([, workspace, path]) => `${workspace}/src/${path}.ts`);
  return [
    ...sources.filter((source) => !known.exists(source)).map((source) => `${file} runs what ${source} would make, which is not there`),
    ...unknownCommands(file, text, known.scripts),
  ];
}

/** @param {string} text @param {Known} known */
export function dockerfileProblems(text, known) {
  const copied = [...text.matchAll(/^COPY (?!--from)(.*)$/gm)].flatMap(([, words = '']) => words.split(/\s+/).slice(0, -1));
  const missing = copied.filter((path) => !known.exists(path)).map((path) => `Dockerfile copies ${path}, which is not there`);
  return [...programs('Dockerfile', text, known), ...missing];
}

/** @param {string} text @param {Known} known */
export function composeProblems(text, known) {
  const file = 'docker-compose.yml';
  /** @type {{ services: Record<string, { environment?: Record<string, string>, command?: string[], volumes?: string[], build?: string, depends_on?: object }>, volumes?: Record<string, null> }} */
  const compose = parse(text, { merge: true });
  const services = Object.values(compose.services);
  const variables = services
    .flatMap(({ environment }) => Object.keys(environment ?? {}))
    .filter((one) => !OF_POSTGRES.has(one) && !known.variables.includes(one));
  const volumes = services
    .flatMap((service) => service.volumes ?? [])
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((volume) => !(volume in (compose.volumes ?? {})));
  const needed = services.flatMap((service) => Object.keys(service.depends_on ?? {})).filter((one) => !(one in compose.services));
  const ports = [...text.matchAll(/(?:127\.0\.0\.1|localhost):(\d+)|_PORT: '(\d+)'|port=(\d+)/g)].map(([, ...found]) =>
    Number(found.find((one) => one !== undefined)),
  );
  const routes = [...text.matchAll(/https?:\/\/[\w.]+:\d+(\/[\w/-]+)/g)]
    .map(([, route = '']) => route)
    .filter((route) => !known.routes.includes(route));
  return [
    ...programs(file, text, known),
    ...[...new Set(variables)].map((one) => `${file} sets ${one}, which no program reads`),
    ...[...new Set(volumes)].map((one) => `${file} mounts ${one}, which it does not declare`),
    ...needed.map((one) => `${file} waits for ${one}, which is no service`),
    ...[...new Set(ports)].filter((port) => !known.ports.includes(port)).map((port) => `${file} uses port ${port}, which npm start does not`),
    ...routes.map((route) => `${file} asks ${route}, which the API does not have`),
  ];
}

/** @param {string} project @returns {Known} */
export function knownIn(project) {
  const read = (/** @type {string} */ path) => readFileSync(join(project, path), 'utf8');
  const settings = readSettings({});
  const ofStandIn = [...read('apps/identity-stand-in/src/main.ts').matchAll(/'(STAND_IN_\w+)'/g)].map(([, variable = '']) => variable);
  const documented = [...read('.env.example').matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, variable = '']) => variable);
  const health = read('apps/api/src/health/health.controller.ts');
  const base = /@Controller\('([^']+)'\)/.exec(health)?.[1] ?? '';
  return {
    scripts: Object.keys(JSON.parse(read('package.json')).scripts),
    variables: [...ofStandIn, ...documented, 'NODE_ENV'],
    ports: [settings.port, settings.standInPort, settings.mailPort, settings.metricsPort, settings.databasePort],
    routes: [...health.matchAll(/@Get\('([^']+)'\)/g)].map(([, path]) => `/${base}/${path}`),
    exists: (path) => existsSync(join(project, path)),
  };
}

/** @param {string} project */
export async function check(project) {
  const known = knownIn(project);
  const read = (/** @type {string} */ path) => readFileSync(join(project, path), 'utf8');
  return [...dockerfileProblems(read('Dockerfile'), known), ...composeProblems(read('docker-compose.yml'), known)];
}
