// SPDX-License-Identifier: EUPL-1.2
import { appMayUse, COMPOSITION, FACES, folderOf, INNER_FLOORS, mayUse } from './tools/house/floors.mjs';

const TEST = '\\.(spec|db-spec|e2e-spec)\\.ts$';
const LIB = '^libs/(?:(?:platform|ground|domains|web)/)?([^/]+)/';
const face = `/src/((${FACES.join('|')})\\.ts|theme/theme\\.css)$`;

const arrows = [...mayUse].map(([lib, uses]) => ({
  name: `arrow-from-${lib}`,
  comment: `${lib} may use ${uses.length === 0 ? 'no other lib' : uses.join(', ')}.`,
  severity: 'error',
  // A spec on a real database needs its server: that is plumbing of the test, not of the lib.
  from: { path: `^${folderOf(lib)}/`, pathNot: [TEST, '/src/testing/'] },
  to: { path: '^(libs|apps)/', pathNot: [lib, ...uses].map((used) => `^${folderOf(used)}/`) },
}));

const innerFloors = INNER_FLOORS.slice(1).map((floor, index) => ({
  name: `inner-floor-${floor}`,
  comment: 'graphql or rest use application, that uses persistence, that uses domain; never the other way.',
  severity: 'error',
  from: { path: `^(libs/(?:ground|domains)/[^/]+)/src/${floor}/`, pathNot: TEST },
  to: { path: `^$1/src/(${INNER_FLOORS.slice(0, index + 1).join('|')})/` },
}));

const apps = [...appMayUse].map(([app, uses]) => ({
  name: `app-${app}`,
  comment: `${app} stands outside: it may use ${uses.length === 0 ? 'none of our libs' : uses.join(', ')}.`,
  severity: 'error',
  from: { path: `^apps/${app}/`, pathNot: TEST },
  to: { path: '^(libs|apps)/', pathNot: [`^apps/${app}/`, ...uses.map((used) => `^${folderOf(used)}/`)] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    ...innerFloors,
    ...apps,
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'pure-domain',
      comment: 'What the rules say is data and functions: nothing from npm or Node.',
      severity: 'error',
      from: { path: '^libs/(ground|domains)/[^/]+/src/domain/', pathNot: TEST },
      to: { pathNot: ['^libs/kernel/', '^libs/(ground|domains)/[^/]+/src/domain/'] },
    },
    {
      name: 'pure-kernel',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: [TEST, '^libs/kernel/src/(testing|time)/'] },
      to: { pathNot: ['^libs/kernel/'] },
    },
    {
      name: 'pure-kernel-time',
      comment: 'Only kernel/time wraps the Temporal polyfill.',
      severity: 'error',
      from: { path: '^libs/kernel/src/time/', pathNot: TEST },
      to: { pathNot: ['^libs/kernel/', 'node_modules/temporal-polyfill/'] },
    },
    {
      name: 'only-public-faces',
      comment: 'Another lib is entered by its front door or by /graphql or /testing.',
      severity: 'error',
      from: { path: LIB },
      to: { path: LIB, pathNot: ['^libs/(?:(?:platform|ground|domains|web)/)?$1/', face] },
    },
    {
      name: 'only-public-faces-from-apps',
      severity: 'error',
      from: { path: '^(apps|tools)/' },
      to: { path: LIB, pathNot: [face, '/dist/'] },
    },
    {
      name: 'composition-is-for-apps',
      comment: 'The composition knows all libs; a lib that knows it knows all of them.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/${COMPOSITION}/` },
      to: { path: `^libs/${COMPOSITION}/` },
    },
    { name: 'nobody-uses-an-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/', pathNot: TEST },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'resolvable', comment: 'An import that leads nowhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['(^|/)dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      conditionNames: ['samenspel', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
