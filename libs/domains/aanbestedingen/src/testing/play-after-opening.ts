// SPDX-License-Identifier: EUPL-1.2
import { localDateOf, type Actor } from '@samenspel/kernel';
import type { QualityPart } from '@samenspel/sealing';
import { scoredCriteria, type Lot } from '../domain/tenders/lot.js';
import { done } from './a-tender-stage.js';
import type { OpenedLot } from './an-assessment-stage.js';
import { PRICES, WORDS, type PlayedState, type PlayedTender } from './played-tender.js';
import type { TendersInEveryState } from './tenders-in-every-state.js';

type Late = Exclude<PlayedState, 'draft' | 'notice_sent' | 'published' | 'withdrawn' | 'closed' | 'opened'>;
type Played = OpenedLot & PlayedTender;
const IN_ORDER = ['assessment', 'priced', 'award_intended', 'awarded', 'contracted'] as const;

const fresh = (actor: Actor): Actor => ({ ...actor, secondFactorAt: new Date() });

/** The same words under every scored criterion. */
export const answersWith = (text: string, lot: Lot): Pick<QualityPart, 'answers'> => ({
  answers: scoredCriteria(lot).map(({ id }) => ({ criterionId: id, text })),
});

/** From a published tender with its bids as rows to where it should stand. */
export async function playOn(world: TendersInEveryState, state: Late, published: PlayedTender): Promise<PlayedTender> {
  const played = await advised(world, published);
  if (state === 'cancelled' || state === 'unsuccessful') await ended(world, state, played);
  else for (const step of IN_ORDER.slice(0, IN_ORDER.indexOf(state) + 1)) await steps[step](world, played);
  const { tenderId, lotId, bidIds, adviceId, questionId } = played;
  return { tenderId, lotId, bidIds, adviceId, questionId };
}

async function advised({ database, advice, bids, parts }: TendersInEveryState, published: PlayedTender): Promise<Played> {
  const { lead, rival, partner, adviser } = parts;
  const { tenderId } = published;
  const before = await bids.lotOf(tenderId);
  const [leadBid = '', rivalBid = ''] = await advice.opened(tenderId, [
    { bidder: lead, quality: answersWith(WORDS.leadQuality, before) },
    { bidder: rival, quality: answersWith(WORDS.rivalQuality, before) },
  ]);
  await database.dataSource.query(
    `INSERT INTO aanbestedingen.bid_partner (bid_id, party_id, role, share_bp, confirmed) VALUES ($1, $2, 'vervoer', 4000, true)`,
    [leadBid, partner.party?.id],
  );
  await advice.declareAfterOpening(tenderId, adviser.lead, adviser.member);
  const lot = await bids.lotOf(tenderId);
  const criterion = lot.criteria.find((one) => one.advised)?.id ?? '';
  const observations = [leadBid, rivalBid].map((bidId) => advice.observation(bidId, criterion, { text: WORDS.advice }));
  const adviceId = await advice.submitted(lot, adviser, observations);
  await bids.allValid(lot);
  const bidders = [
    { actor: lead, bidId: leadBid },
    { actor: rival, bidId: rivalBid },
  ];
  return { ...published, adviceId, bidIds: [leadBid, rivalBid], bidders, criteria: scoredCriteria(lot).map(({ id }) => id) };
}

async function ended({ database, assessment, bids }: TendersInEveryState, kind: 'cancelled' | 'unsuccessful', { lotId }: Played): Promise<void> {
  const { officer, decider } = bids.tender.people;
  if (kind === 'unsuccessful') await database.dataSource.query(`UPDATE aanbestedingen.bid SET state = 'invalid' WHERE lot_id = $1`, [lotId]);
  done(await assessment.endings.propose(officer, { lotId, kind, reason: WORDS.reasons }));
  done(await assessment.endings.decide(decider, { lotId, approve: true, reason: 'Akkoord.' }));
}

const steps: Readonly<Record<(typeof IN_ORDER)[number], (world: TendersInEveryState, played: Played) => Promise<unknown>>> = {
  async assessment({ assessment, bids }, played) {
    const { lotId } = played;
    for (const evaluator of bids.tender.people.evaluators) {
      done(await assessment.declare.execute(evaluator, { lotId, statement: 'Geen belang.', conflict: false }));
      const scores = assessment.scoresOf(played, 6, 9).map((score) => ({ ...score, reason: WORDS.score }));
      done(await assessment.scores.execute(evaluator, { lotId, scores }));
      done(await assessment.scores.lock(evaluator, { lotId }));
    }
    await assessment.settled(played, 6, 9);
  },
  async priced({ assessment, advice, bids }, played) {
    const { officer } = bids.tender.people;
    const criterionId = played.criteria[0] ?? '';
    done(
      await advice.answers.execute(officer, {
        adviceId: played.adviceId ?? '',
        answers: [{ criterionId, outcome: 'followed', because: WORDS.answer }],
      }),
    );
    done(await assessment.fix.execute(officer, { lotId: played.lotId }));
    await assessment.priced(played, PRICES.lead / 100, PRICES.rival / 100);
  },
  async award_intended({ assessment, bids }, { lotId }) {
    const { officer, decider } = bids.tender.people;
    done(await assessment.propose.execute(officer, { lotId, reasons: WORDS.reasons }));
    done(await assessment.decide.execute(fresh(decider), { lotId, approve: true, reason: 'Akkoord.' }));
  },
  async awarded({ assessment, bids }, { lotId }) {
    await assessment.mailAccepted();
    const { officer, decider } = bids.tender.people;
    const endsAt = (await assessment.find.standstillsOf(officer, [lotId])).get(lotId)?.endsAt;
    if (endsAt === null || endsAt === undefined) throw new Error('the standstill does not run');
    await bids.tender.moveTo(endsAt);
    done(await assessment.confirm.execute(decider, { lotId }));
  },
  async contracted({ assessment, bids }, { lotId }) {
    const signedOn = localDateOf(await bids.tender.now());
    done(await assessment.confirm.contract(bids.tender.people.officer, { lotId, signedOn }));
  },
};
