// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomId } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, codesOf, done, fresh, type OpenedLot } from '../../testing/index.js';
import { StrikeOut } from './strike-out.js';

let database: TestDatabase;
let stage: AssessmentStage;
let striking: StrikeOut;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AssessmentStage.open(database);
  striking = new StrikeOut(database.unitOfWork, stage.stage.tenders);
});
afterAll(() => database.close());

const SCORES = [8, 6];
interface Scene {
  readonly lot: OpenedLot;
  readonly adviceId: string;
  readonly adviserId: string;
  readonly adviser: { readonly party_id: string; readonly state: string; readonly reason: string };
}

/** Advised, answered, scored, joint scores given and fixed. */
async function fixed(): Promise<Scene> {
  const lot = await stage.opened(2);
  const adviceId = await stage.advised(lot);
  await stage.scored(lot, ...SCORES);
  await stage.settled(lot, ...SCORES);
  await stage.answered(adviceId, lot);
  done(await stage.fix.execute(stage.stage.people.officer, lot));
  return { lot, adviceId, ...(await adviserOf(adviceId)) };
}
async function adviserOf(adviceId: string): Promise<Pick<Scene, 'adviserId' | 'adviser'>> {
  const [row] = await database.dataSource.query<{ id: string; party_id: string; state: string; reason: string }[]>(
    'SELECT v.id, v.party_id, v.state, v.reason FROM aanbestedingen.adviser v JOIN aanbestedingen.advice a ON a.adviser_id = v.id WHERE a.id = $1',
    [adviceId],
  );
  if (row === undefined) throw new Error('no adviser');
  return { adviserId: row.id, adviser: row };
}
const propose = (adviserId: string, reason = 'Een lid werkt bij een inschrijver.') =>
  striking.propose(stage.stage.people.officer, { adviserId, reason });
const decide = (adviserId: string, approve = true, reason = 'Het belang staat vast.') =>
  striking.decide(stage.stage.people.decider, { adviserId, approve, reason });
const consensusOf = ({ lotId }: OpenedLot) =>
  database.dataSource.query<{ bid_id: string; criterion_id: string }[]>(
    'SELECT bid_id, criterion_id FROM aanbestedingen.consensus_score WHERE lot_id = $1 ORDER BY criterion_id, bid_id',
    [lotId],
  );
const propagate = async ({ lot }: Scene) => stage.propose.execute(stage.stage.people.officer, { lotId: lot.lotId, reasons: 'De beste.' });

describe('striking an adviser out', () => {
  it('A-05 P-09 is proposed by the officer and decided by the decision maker, both with reasons', async () => {
    const { adviserId, adviceId } = await fixed();
    const { officer, decider, evaluators } = stage.stage.people;
    expect(codesOf(await decide(adviserId))).toEqual(['NOTHING_PROPOSED']);
    expect(codesOf(await propose(adviserId, ' '))).toEqual(['REASON_NEEDED']);
    for (const actor of [decider, evaluators[0]])
      expect(codesOf(await striking.propose(actor, { adviserId, reason: 'Nee.' }))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await propose(randomId()))).toEqual(['NOT_FOUND']);
    done(await propose(adviserId));
    expect(codesOf(await propose(adviserId))).toEqual(['ALREADY_PROPOSED']);
    expect(codesOf(await striking.decide(officer, { adviserId, approve: true, reason: 'Ja.' }))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await decide(adviserId, true, ''))).toEqual(['REASON_NEEDED']);
    done(await decide(adviserId, false, 'Geen belang.'));
    expect((await adviserOf(adviceId)).adviser.state).toBe('admitted');
    done(await propose(adviserId));
    done(await decide(adviserId));
    expect((await adviserOf(adviceId)).adviser).toMatchObject({ state: 'struck_out', reason: 'Een lid werkt bij een inschrijver.' });
    expect(codesOf(await propose(adviserId))).toEqual(['NOT_ADMITTED']);
  });

  it('A-05 two decisions at the same moment are one', async () => {
    const { adviserId } = await fixed();
    done(await propose(adviserId));
    const twice = await Promise.all([decide(adviserId), decide(adviserId)]);
    expect(twice.map(codesOf).sort()).toEqual([[], ['NOTHING_PROPOSED']]);
  });

  it('A-05 keeps the advice on file, and tells the adviser and, without a name, the bidders it spoke of', async () => {
    const { lot, adviserId, adviceId, adviser } = await fixed();
    done(await propose(adviserId));
    done(await decide(adviserId));
    const kept = await database.dataSource.query<{ status: string; said: number }[]>(
      `SELECT a.status, (SELECT count(*)::int FROM aanbestedingen.advice_observation o WHERE o.advice_id = a.id) AS said
       FROM aanbestedingen.advice a WHERE a.id = $1`,
      [adviceId],
    );
    expect(kept).toEqual([{ status: 'struck_out', said: 2 }]);
    const told = await database.dataSource.query<{ party_id: string; kind: string; params: object }[]>(
      "SELECT party_id, kind, params FROM messages.notice WHERE subject_id = $1 AND kind LIKE '%struck-out'",
      [lot.tenderId],
    );
    const bidders = told.filter(({ kind }) => kind === 'advice.on-bid-struck-out');
    expect(told.filter(({ kind }) => kind === 'adviser.struck-out').map(({ party_id }) => party_id)).toEqual([adviser.party_id]);
    expect(bidders.map(({ party_id }) => party_id).sort()).toEqual(lot.bidders.map(({ actor }) => actor.party?.id).sort());
    for (const { params } of bidders) expect(Object.keys(params).sort()).toEqual(['tender', 'tenderId']);
  });
});

describe('what leaned on a struck-out advice', () => {
  it('A-05 S-02 is weighed again: no award before the joint scores are given anew and quality is fixed anew', async () => {
    const scene = await fixed();
    const { lot, adviserId } = scene;
    const { officer, evaluators } = stage.stage.people;
    await stage.priced(lot, 450_000, 500_000);
    const before = await consensusOf(lot);
    done(await propose(adviserId));
    done(await decide(adviserId));
    const [advised, ...others] = lot.criteria;
    const left = await consensusOf(lot);
    expect(left).toEqual(before.filter((row) => row.criterion_id !== advised));
    expect(left).toHaveLength(others.length * lot.bidders.length);
    expect(codesOf(await propagate(scene))).toEqual(['QUALITY_NOT_FIXED']);
    expect(codesOf(await stage.fix.execute(officer, lot))).toEqual(['CONSENSUS_INCOMPLETE']);
    const kept = await database.dataSource.query<{ set_aside: { consensus: { score: number }[]; fix: { digest: string } } }[]>(
      'SELECT set_aside FROM aanbestedingen.reweighing WHERE lot_id = $1',
      [lot.lotId],
    );
    expect(kept.map(({ set_aside }) => [set_aside.consensus.map(({ score }) => score).sort(), typeof set_aside.fix.digest])).toEqual([
      [[6, 8], 'string'],
    ]);
    const again = stage.scoresOf(lot, 7, 7).filter(({ criterionId }) => criterionId === advised);
    for (const score of again) {
      // Without that advice there is none to weigh here.
      done(await stage.consensus.execute(evaluators[0], { lotId: lot.lotId, ...score, adviceWeighed: '' }));
    }
    expect(codesOf(await propagate(scene))).toEqual(['QUALITY_NOT_FIXED']);
    done(await stage.fix.execute(officer, lot));
    done(await propagate(scene));
  });

  it('A-05 S-09 an award that is proposed or decided is declined or withdrawn first', async () => {
    const scene = await fixed();
    const { lot, adviserId } = scene;
    const { officer, decider } = stage.stage.people;
    const { lotId } = lot;
    await stage.priced(lot, 450_000, 500_000);
    done(await propagate(scene));
    done(await propose(adviserId));
    expect(codesOf(await decide(adviserId))).toEqual(['AWARD_DECISION_STANDS']);
    done(await stage.decide.execute(fresh(decider), { lotId, approve: true, reason: 'Akkoord.' }));
    expect(codesOf(await decide(adviserId))).toEqual(['AWARD_DECISION_STANDS']);
    done(await stage.withdraw.propose(officer, { lotId, reason: 'Een adviseur had een belang.' }));
    done(await stage.withdraw.decide(decider, { lotId, approve: true, reason: 'Opnieuw wegen.' }));
    done(await decide(adviserId));
    expect(codesOf(await propagate(scene))).toEqual(['QUALITY_NOT_FIXED']);
  });

  it('A-05 nothing is set aside when the struck-out adviser had handed in no advice', async () => {
    const lot = await stage.opened(2);
    const adviceId = await stage.advised(lot);
    await database.dataSource.query("UPDATE aanbestedingen.advice SET status = 'draft', submitted_at = NULL WHERE id = $1", [adviceId]);
    await stage.scored(lot, ...SCORES);
    await stage.settled(lot, ...SCORES);
    done(await stage.fix.execute(stage.stage.people.officer, lot));
    const { adviserId } = await adviserOf(adviceId);
    const before = await consensusOf(lot);
    done(await propose(adviserId));
    done(await decide(adviserId));
    expect(await consensusOf(lot)).toEqual(before);
    await stage.priced(lot, 450_000, 500_000);
    expect(codesOf(await stage.propose.execute(stage.stage.people.officer, { lotId: lot.lotId, reasons: 'De beste.' }))).toEqual([]);
  });
});
