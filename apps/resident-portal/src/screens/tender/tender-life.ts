// SPDX-License-Identifier: EUPL-1.2
import type { Step } from '@samenspel/portal-ui';
import type { Tender } from './tender.query.js';

/** The line of states that a tender passes when nothing stops it (T-06). */
const LINE = ['published', 'closed', 'opened', 'assessment', 'award_intended', 'awarded', 'contracted'] as const;
const STOPPED = new Set(['withdrawn', 'cancelled', 'unsuccessful', 'unopenable']);

export interface Words {
  readonly name: (status: string) => string;
  readonly when: (at: string) => string;
}

/** The life of a tender as steps; one that stopped says so at the end. */
export function tenderLife(tender: Tender, { name, when }: Words): readonly Step[] {
  const at = LINE.indexOf(tender.status as (typeof LINE)[number]);
  const { planning } = tender;
  const moments: Readonly<Record<string, string | null>> = {
    published: tender.publishedAt,
    closed: tender.closedAt ?? planning.bidDeadline,
    opened: planning.adviceEndsAt,
    award_intended: planning.awardPlannedOn,
    contracted: planning.contractStartsOn,
  };
  const whenOf = (status: string): string | undefined => {
    const moment = moments[status];
    return moment === null || moment === undefined ? undefined : when(moment);
  };
  if (STOPPED.has(tender.status)) {
    const before = LINE.slice(0, tender.closedAt === null ? 1 : 2).map((status): Step => ({
      name: name(status),
      when: whenOf(status),
      state: 'done',
    }));
    const ended = tender.ending === null ? undefined : when(tender.ending.decidedAt);
    return [...before, { name: name(tender.status), when: ended, state: 'stopped' }];
  }
  return LINE.map((status, index) => ({
    name: name(status),
    when: whenOf(status),
    state: index < at || tender.status === 'contracted' ? 'done' : index === at ? 'now' : 'later',
  }));
}

/** What runs now, and until when: the first end that is still to come. */
export function runningEnd(tender: Tender, now: string): { readonly key: string; readonly until: string } | null {
  const { questionDeadline, bidDeadline, adviceEndsAt } = tender.planning;
  const ends: readonly (readonly [string, string | null])[] =
    tender.status === 'published'
      ? [
          ['questionDeadline', questionDeadline],
          ['bidDeadline', bidDeadline],
        ]
      : tender.status === 'opened'
        ? [['adviceEndsAt', adviceEndsAt]]
        : [];
  for (const [key, until] of ends) if (until !== null && until > now) return { key, until };
  return null;
}
