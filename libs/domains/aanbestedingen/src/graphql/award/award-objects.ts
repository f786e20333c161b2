// SPDX-License-Identifier: EUPL-1.2
import type { DecisionView, NoticeView } from '../../application/award/find-award.js';
import type { RankingType } from '../assessment/ranking.type.js';
import type { AwardDecisionType } from './award-decision.type.js';
import type { AwardNoticeType } from './award-notice.type.js';
import { standstillObject } from './standstill.type.js';

export const awardNoticeObject = ({ advice, standstill, ...notice }: NoticeView): AwardNoticeType => ({
  ...notice,
  allAdvice: advice,
  standstill: standstillObject(standstill),
});

export const awardDecisionObject = ({ decision, notices, standstill, reliefs }: DecisionView): AwardDecisionType => ({
  ...{ id: decision.id, winnerBidId: decision.winnerBidId, reasons: decision.reasons, ranking: decision.ranking as RankingType },
  ...{ proposedAt: decision.proposedAt, decidedAt: decision.decidedAt, confirmedAt: decision.confirmedAt },
  proposedWithdrawal: decision.withdrawalReason,
  standstill: standstillObject(standstill),
  notices,
  interimReliefs: reliefs,
});
