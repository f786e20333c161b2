// SPDX-License-Identifier: EUPL-1.2

/**
 * What all contenders are asked, in one shape; each turns its answer into it for the comparison.
 * @typedef {{ id: string, number: string, title: string, status: string, procedure: string, cpvCode: string, municipalitySlug: string,
 *   municipalityName: string, publishedAt: number, bidDeadline: number, lots: Lot[] }} Tender
 * @typedef {{ id: string, position: number, title: string, status: string, publicAdvice: Advice[] }} Lot
 * @typedef {{ criterionId: string, adviserName: string, aboutWinner: string[], outcome: string, because: string }} Advice
 * @typedef {{ hasNextPage: boolean, tenders: Tender[] }} Answer
 */

/**
 * @typedef {object} Ask one HTTP request
 * @property {'GET' | 'POST'} method
 * @property {string} path
 * @property {string | null} body
 */

/** A place in the list: after this tender, which so many come before. @typedef {{ publishedAt: string, id: string, offset: number }} Place */

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} applicationName as PostgreSQL sees its connections
 * @property {(facts: Facts) => Promise<Running>} start
 * @property {(running: Running, places: readonly Place[]) => Promise<void>} [prepare]
 * @property {(place: Place | null) => Ask} list
 * @property {(id: string) => Ask} one
 * @property {(answer: any) => Answer} readList
 * @property {(answer: any) => Tender} readOne
 */

/** @typedef {{ origin: string, pid: number, stop: () => Promise<void> }} Running */
/** @typedef {{ project: string, folder: string, databaseUrl: string, node: string[] }} Facts */

/** A tender of a GraphQL answer, whose lists are connections. @param {any} tender @returns {Tender} */
export function tenderOf({ planning, bidDeadline, publishedAt, lots, ...tender }) {
  return {
    ...tender,
    publishedAt: Date.parse(publishedAt),
    bidDeadline: Date.parse(planning?.bidDeadline ?? bidDeadline),
    lots: lots.nodes.map((/** @type {any} */ lot) => ({ ...lot, publicAdvice: lot.publicAdvice.nodes })),
  };
}

/** @param {string} query @param {object} variables @returns {Ask} */
export const graphqlAsk = (query, variables) => ({ method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }) });
