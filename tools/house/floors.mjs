// SPDX-License-Identifier: EUPL-1.2
// The floors of the house, from the ground up, and which arrows there may be. dependency-cruiser's rules and the picture in
// docs/architecture.md are both made from this, so neither can say something else than the other.

const GROUND = ['kernel'];
const SINGLE = ['texts', 'config', 'keys', 'sealing', 'access'];
const RECORDS = ['audit', 'events'];
const STORE = ['database'];
const KITS = ['graphql-kit', 'http-kit', 'messages', 'telemetry', 'testing'];

const belowKits = [...GROUND, ...SINGLE, ...RECORDS, ...STORE];
const platform = [...belowKits, ...KITS];
/** What the portals are made of; it runs in browsers. */
const WEB = ['portal-ui', 'api-client'];

/** @param {string[]} libs @param {string[]} uses @returns {[string, string[]][]} */
const each = (libs, uses) => libs.map((lib) => [lib, uses]);

/**
 * Each lib with all libs that it may use.
 * @type {ReadonlyMap<string, readonly string[]>}
 */
export const mayUse = new Map([
  ...each([...GROUND, 'portal-ui'], []),
  ...each(['api-client'], ['portal-ui']),
  ...each(SINGLE, GROUND),
  ...each(RECORDS, [...GROUND, 'keys']),
  ...each(STORE, [...GROUND, ...RECORDS, 'keys']),
  ...each(KITS, belowKits),
  ...each(['reference'], platform),
  ...each(['areas', 'accounts'], [...platform, 'reference']),
  ...each(['parties'], [...platform, 'reference', 'areas', 'accounts']),
  ...each(['agreements'], [...platform, 'reference', 'areas', 'accounts', 'parties']),
  ...each(['initiatives'], [...platform, 'reference', 'areas', 'accounts', 'parties']),
  ...each(['right-to-challenge'], [...platform, 'reference', 'areas', 'accounts', 'parties', 'agreements', 'initiatives']),
  ...each(['aanbestedingen'], [...platform, 'reference', 'areas', 'accounts', 'parties', 'initiatives']),
]);

/** Only apps and tools import the composition. */
export const COMPOSITION = 'composition';

/** What an app may use when it is not simply everything. @type {ReadonlyMap<string, readonly string[]>} */
export const appMayUse = new Map([
  ['walkthrough', ['sealing']],
  ['identity-stand-in', []],
  ['resident-portal', [...WEB, 'sealing']],
  ['municipal-portal', [...WEB, 'sealing']],
]);

/** From the edge to the heart of one lib: a floor uses those behind it in this list, never those before it. */
export const INNER_FLOORS = ['graphql|rest', 'application', 'persistence', 'domain'];

/** The doors of a lib. */
export const FACES = ['index', 'graphql/index', 'testing/index', 'ceremony/index'];

/** @param {string} lib where it lies */
export function folderOf(lib) {
  if (lib === 'kernel' || lib === COMPOSITION) return `libs/${lib}`;
  if (WEB.includes(lib)) return `libs/web/${lib}`;
  if (platform.includes(lib)) return `libs/platform/${lib}`;
  return ['initiatives', 'right-to-challenge', 'aanbestedingen'].includes(lib) ? `libs/domains/${lib}` : `libs/ground/${lib}`;
}
