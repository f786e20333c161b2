// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { localDate, localDateOf, type LegalCalendar } from '@samenspel/kernel';
import { deliveriesAboutEach } from '@samenspel/messages';
import { figureAt, legalCalendarAt } from '@samenspel/reference';
import { In } from 'typeorm';
import { hasStandstill } from '../../domain/award/award-decision.js';
import { standstill, type Standstill } from '../../domain/award/standstill.js';
import { awardDecided } from '../../messages/award-decided.message.js';
import { AwardNoticeEntity } from '../../persistence/award/award-notice.entity.js';
import { decidedOfLots, type DecisionOfLot } from '../../persistence/award/award-rows.js';

/** One notice and whether it arrived (S-07). */
export interface NoticeSent {
  readonly bidId: string;
  readonly partyId: string;
  /** Business time; null while a mail server has yet to take it. */
  readonly sentAt: Date | null;
  readonly sentBy: 'mail' | 'registered_post' | null;
  /** Not taken within an hour of real time: another way must be found. */
  readonly isTask: boolean;
}

export interface StandstillOfLot {
  readonly decisionId: string;
  readonly notices: readonly NoticeSent[];
  /** Null when this lot has none (S-08). */
  readonly standstill: Standstill | null;
  readonly days: number;
}

/** S-08: the standstill as it follows from what was sent; reckoned anew each time, never typed. */
@Injectable()
export class Standstills {
  async ofLot(work: Work, lotId: string): Promise<StandstillOfLot | null> {
    return (await this.ofLots(work, [lotId])).get(lotId) ?? null;
  }

  /** A number of statements that depends on the municipalities, not on the lots. */
  async ofLots(work: Work, lotIds: readonly string[]): Promise<ReadonlyMap<string, StandstillOfLot>> {
    const decisions = await decidedOfLots(work, lotIds);
    if (decisions.length === 0) return new Map();
    const sent = await noticesSent(
      work,
      decisions.map(({ id }) => id),
    );
    const days = new Map<string, { days: number; calendar: LegalCalendar; now: Date }>();
    const found = new Map<string, StandstillOfLot>();
    for (const decision of decisions) {
      const key = `${decision.municipalityId} ${localDateOf(decision.noticeAt)}`;
      const rules = days.get(key) ?? (await rulesOf(work, decision));
      days.set(key, rules);
      const notices = sent.get(decision.id) ?? [];
      found.set(decision.lotId, { decisionId: decision.id, notices, days: rules.days, standstill: reckoned(decision, notices, rules) });
    }
    return found;
  }
}

function reckoned(
  decision: DecisionOfLot,
  notices: readonly NoticeSent[],
  rules: { readonly days: number; readonly calendar: LegalCalendar; readonly now: Date },
): Standstill | null {
  if (!hasStandstill(decision)) return null;
  const extendedTo = decision.extendedTo === null ? null : localDate(decision.extendedTo);
  const outcome = standstill(notices, { days: rules.days, extendedTo }, rules.calendar, rules.now);
  if (!outcome.ok) throw new Error(`no standstill for decision ${decision.id}: ${outcome.error.code}`);
  return outcome.value;
}

/** The value in force on the first day of the term holds to its end. */
async function rulesOf(work: Work, { municipalityId, noticeAt }: DecisionOfLot): Promise<{ days: number; calendar: LegalCalendar; now: Date }> {
  const day = localDateOf(noticeAt);
  return {
    days: await figureAt(work.db, 'standstill.days', municipalityId, day),
    calendar: await legalCalendarAt(work.db, day),
    now: await work.now(municipalityId),
  };
}

/** A notice is sent when every receiver's mail server took it, or when it went by registered post. */
async function noticesSent(work: Work, decisionIds: readonly string[]): Promise<ReadonlyMap<string, readonly NoticeSent[]>> {
  const notices = await work.db.find(AwardNoticeEntity, { where: { decisionId: In([...decisionIds]) }, order: { bidId: 'ASC' } });
  const deliveries = await deliveriesAboutEach(work.db, 'award_decision', decisionIds, awardDecided.name);
  const sent = notices.map(({ decisionId, bidId, partyId, sentAt, sentBy }) => {
    const own = deliveries.filter((delivery) => delivery.subjectId === decisionId && delivery.partyId === partyId);
    const moments = own.flatMap(({ deliveredAt }) => (deliveredAt === null ? [] : [deliveredAt.getTime()]));
    const byMail = own.length > 0 && moments.length === own.length ? new Date(Math.max(...moments)) : null;
    const at = sentAt ?? byMail;
    const isTask = at === null && (own.length === 0 || own.some((delivery) => delivery.isTask));
    return { decisionId, bidId, partyId, sentAt: at, sentBy: sentBy ?? (byMail === null ? null : ('mail' as const)), isTask };
  });
  return Map.groupBy(sent, ({ decisionId }) => decisionId);
}
