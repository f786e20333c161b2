// SPDX-License-Identifier: EUPL-1.2
import { byShare, drawsOf, idOf } from './random.mjs';

export const MUNICIPALITIES = 342;
export const PROVIDERS = 3_000;
export const INITIATIVES = 2_000;
/** Officer, decision maker, three who open, two who evaluate. */
export const STAFF = 7;
const DAY = 86_400_000;
const YEARS = 10;

/** @typedef {'draft' | 'notice_sent' | 'published' | 'closed' | 'opened' | 'assessment' | 'award_intended' | 'awarded' | 'contracted' | 'unsuccessful' | 'cancelled' | 'withdrawn'} Status */

/** How tenders of ten years stand: most have their contract. @type {readonly (readonly [Status, number])[]} */
const STATUSES = [
  ...[/** @type {const} */ (['draft', 2]), /** @type {const} */ (['notice_sent', 1]), /** @type {const} */ (['published', 8])],
  ...[/** @type {const} */ (['closed', 3]), /** @type {const} */ (['opened', 3]), /** @type {const} */ (['assessment', 4])],
  ...[/** @type {const} */ (['award_intended', 4]), /** @type {const} */ (['awarded', 4]), /** @type {const} */ (['contracted', 62])],
  ...[/** @type {const} */ (['unsuccessful', 3]), /** @type {const} */ (['cancelled', 3]), /** @type {const} */ (['withdrawn', 3])],
];
/** @type {readonly (readonly [number, number])[]} */
const LOTS = [
  [1, 58],
  [2, 20],
  [3, 10],
  [5, 8],
  [8, 4],
];
const OPENED = new Set(['opened', 'assessment', 'award_intended', 'awarded', 'contracted']);
const ADVISED = new Set(['assessment', 'award_intended', 'awarded', 'contracted']);
const DECIDED = new Set(['award_intended', 'awarded', 'contracted']);

/**
 * @typedef {object} TenderPlan
 * @property {number} index
 * @property {string} id
 * @property {number} municipality
 * @property {Status} status
 * @property {number} lots
 * @property {number} at moment of publication, or of the draft
 * @property {boolean} isPublic
 * @property {boolean} opened bids are rows
 * @property {boolean} advised advice was submitted
 * @property {boolean} decided an award was decided
 */

/** What a whole set of tenders is made of. */
export class Plan {
  /** @param {number} tenders @param {number} seed @param {number} today a moment; the last publication lies 200 days before it */
  constructor(tenders, seed, today) {
    this.tenders = tenders;
    this.seed = seed;
    this.today = Math.floor(today / DAY) * DAY;
    this.last = this.today - 200 * DAY;
  }

  /** @param {string} kind @param {number} n */
  id(kind, n) {
    return idOf(this.seed, kind, n);
  }

  /** @param {number} index @returns {TenderPlan} */
  tender(index) {
    const draw = drawsOf(this.seed, index);
    const status = byShare(STATUSES, draw());
    const first = this.last - YEARS * 365 * DAY;
    return {
      ...{ index, status, id: this.id('tender', index), municipality: Math.floor(draw() * MUNICIPALITIES), lots: byShare(LOTS, draw()) },
      at: Math.floor(first + ((index + draw()) / this.tenders) * (this.last - first)),
      isPublic: status !== 'draft' && status !== 'notice_sent',
      ...{ opened: OPENED.has(status), advised: ADVISED.has(status), decided: DECIDED.has(status) },
    };
  }

  *all() {
    for (let index = 0; index < this.tenders; index += 1) yield this.tender(index);
  }

  /**
   * Deals so many things out over the lots for which `takes` holds, evenly.
   * @param {number} total @param {(tender: TenderPlan) => boolean} takes
   */
  *dealt(total, takes) {
    let lots = 0;
    for (const tender of this.all()) if (takes(tender)) lots += tender.lots;
    let before = 0;
    for (const tender of this.all()) {
      if (!takes(tender)) continue;
      for (let position = 1; position <= tender.lots; position += 1, before += 1) {
        const from = Math.floor((before * total) / lots);
        yield { tender, position, from, count: Math.floor(((before + 1) * total) / lots) - from };
      }
    }
  }

  /** @param {TenderPlan} tender @param {number} position */
  lotId({ index }, position) {
    return this.id('lot', index * 10 + position);
  }

  /** The moments of its life: those of an open tender stand in the future. @param {TenderPlan} tender */
  moments({ at, status }) {
    const start = status === 'published' || status === 'draft' || status === 'notice_sent' ? this.today - 5 * DAY : at;
    const noon = Math.floor(start / DAY) * DAY + DAY / 2;
    const day = (/** @type {number} */ days) => new Date(noon + days * DAY);
    return {
      ...{ questionDeadline: day(14), answersBy: day(28), bidDeadline: day(45), adviceEndsAt: day(59), awardPlannedOn: day(75) },
      ...{ contractStartsOn: day(120), openedAt: day(46), advisedAt: day(57), answeredAt: day(61), decidedAt: day(80), confirmedAt: day(105) },
      contractedAt: day(110),
    };
  }
}
