// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomId, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { Lot } from '../../domain/tenders/lot.js';
import { AdviceStage, codesOf, done, fresh, type TestInitiative } from '../../testing/index.js';

let database: TestDatabase;
let stage: AdviceStage;
let linde: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AdviceStage.open(database);
  linde = await stage.tender.signer('provider', 'De Linde');
});
afterAll(() => database.close());

interface Scene {
  readonly tenderId: string;
  readonly lot: Lot;
  readonly advised: string;
  readonly huis: TestInitiative;
  readonly bidId: string;
}
async function opened(): Promise<Scene> {
  const { tenderId, lot, advised } = await stage.published();
  const huis = await stage.initiative();
  await stage.advises(tenderId, huis);
  const [bidId = ''] = await stage.opened(tenderId, [{ bidder: linde }]);
  await stage.declareAfterOpening(tenderId, huis.lead, huis.member);
  return { tenderId, lot, advised, huis, bidId };
}
/** As `opened`, with a draft of one observation. */
async function drafted(): Promise<Scene & { adviceId: string; digest: string }> {
  const scene = await opened();
  const { lot, huis, bidId, advised } = scene;
  const { adviceId } = done(await stage.writing.draft(huis.lead, { lotId: lot.id, observations: [stage.observation(bidId, advised)] }));
  return { ...scene, adviceId, digest: await stage.digestOf(huis.lead, lot) };
}
const sign = (actor: Actor, adviceId: string, digest: string) => stage.signing.execute(fresh(actor), { adviceId, digest });
const own = (huis: TestInitiative, lot: Lot) => stage.findAdvice.own(huis.lead, lot.id);

describe('writing an advice', () => {
  it('A-09 is on advised criteria and opened bids, cites the bid, and keeps to the printed questions and the scale', async () => {
    const { lot, huis, bidId, advised } = await opened();
    const plan = lot.criteria.find(({ id }) => id !== advised)?.id ?? '';
    const observations = [
      stage.observation(bidId, plan),
      stage.observation(randomId(), advised),
      stage.observation(bidId, advised, { citation: '' }),
      stage.observation(bidId, advised, { kind: 'providers' }),
      stage.observation(bidId, advised, { kind: 'residents', score: 11 }),
    ];
    const refused = await stage.writing.draft(huis.lead, { lotId: lot.id, observations });
    expect(codesOf(refused)).toEqual(['CRITERION_NOT_ADVISED', 'BID_NOT_ADVISED', 'CITATION_MISSING', 'QUESTION_NOT_PRINTED', 'SCORE_OFF_SCALE']);
    const fine = [stage.observation(bidId, advised), stage.observation(bidId, advised, { kind: 'residents', score: null })];
    done(await stage.writing.draft(huis.lead, { lotId: lot.id, observations: fine }));
    expect((await own(huis, lot))?.observations).toHaveLength(2);
    expect(codesOf(await stage.writing.draft(huis.member, { lotId: lot.id, observations: fine }))).toEqual(['ADVICE_EXISTS']);
  });

  it('A-06 is read by those of the initiative who accepted secrecy in this tender, and by no other member of it', async () => {
    const { tenderId, lot, huis } = await drafted();
    const colleague = await stage.memberOf(huis);
    expect((await stage.findAdvice.own(huis.member, lot.id))?.observations).toHaveLength(1);
    expect(await stage.findAdvice.own(colleague, lot.id)).toBeNull();
    await stage.declares(tenderId, colleague, 'secrecy');
    expect((await stage.findAdvice.own(colleague, lot.id))?.observations).toHaveLength(1);
  });

  it('A-09 may begin empty, and an empty one cannot be signed', async () => {
    const { lot, huis } = await opened();
    const { adviceId } = done(await stage.writing.draft(huis.lead, { lotId: lot.id, observations: [] }));
    expect(codesOf(await sign(huis.lead, adviceId, await stage.digestOf(huis.lead, lot)))).toEqual(['ADVICE_EMPTY']);
  });

  it('A-08 ends for all at one instant: a millisecond before is in time, the instant itself is not', async () => {
    const { tenderId, lot, huis, bidId, advised, adviceId, digest } = await drafted();
    const other = await stage.writing.update(huis.lead, { adviceId, version: 1, observations: [stage.observation(bidId, advised)] });
    expect(codesOf(other)).toEqual([]);
    const { adviceEndsAt } = (await stage.tender.load(tenderId)).planning;
    const end = adviceEndsAt ?? new Date(0);
    // The clock goes on while a spec runs: the start of the last minute is before the end.
    await stage.tender.moveTo(new Date(end.getTime() - 60_000));
    done(await sign(huis.lead, adviceId, digest));
    await stage.tender.moveTo(end);
    expect(codesOf(await sign(huis.member, adviceId, digest))).toEqual(['ADVICE_WINDOW_CLOSED']);
    const late = { adviceId, version: 2, observations: [stage.observation(bidId, advised)] };
    expect(codesOf(await stage.writing.update(huis.lead, late))).toEqual(['ADVICE_WINDOW_CLOSED']);
    expect(codesOf(await stage.writing.draft(huis.lead, { lotId: lot.id, observations: [] }))).toEqual(['ADVICE_WINDOW_CLOSED']);
    expect((await own(huis, lot))?.status).toBe('draft');
  });

  it('A-10 with an old version is a conflict, and nothing is overwritten', async () => {
    const { lot, huis, bidId, advised, adviceId } = await drafted();
    const change = (text: string, version: number) =>
      stage.writing.update(huis.member, { adviceId, version, observations: [stage.observation(bidId, advised, { text })] });
    done(await change('Nieuw.', 1));
    expect(codesOf(await change('Te laat.', 1))).toEqual(['CONFLICT']);
    expect((await own(huis, lot))?.observations.map(({ text }) => text)).toEqual(['Nieuw.']);
  });

  it('A-10 is the own initiative’s: for another adviser there is no such advice', async () => {
    const { adviceId, digest, bidId, advised } = await drafted();
    const other = await drafted();
    const observations = [stage.observation(bidId, advised)];
    expect(codesOf(await stage.writing.update(other.huis.lead, { adviceId, version: 1, observations }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await sign(other.huis.lead, adviceId, digest))).toEqual(['NOT_FOUND']);
    expect(codesOf(await sign(linde, adviceId, digest))).toEqual(['NOT_FOUND']);
  });
});

describe('signing an advice', () => {
  it('A-10 two different members sign; then it is in and changes no more', async () => {
    const { lot, huis, bidId, advised, adviceId, digest } = await drafted();
    done(await sign(huis.lead, adviceId, digest));
    expect(codesOf(await sign(huis.lead, adviceId, digest))).toEqual(['SIGNED_ALREADY']);
    expect(await own(huis, lot)).toMatchObject({ status: 'draft', signatures: 1 });
    done(await sign(huis.member, adviceId, digest));
    expect(await own(huis, lot)).toMatchObject({ status: 'submitted', signatures: 2 });
    const change = { adviceId, version: 2, observations: [stage.observation(bidId, advised)] };
    expect(codesOf(await stage.writing.update(huis.lead, change))).toEqual(['ADVICE_FINAL']);
    expect(codesOf(await sign(await declared(huis, lot), adviceId, digest))).toEqual(['ADVICE_FINAL']);
  });

  it('A-10 an edit clears the signatures: what was signed is no longer what is there', async () => {
    const { lot, huis, bidId, advised, adviceId, digest } = await drafted();
    done(await sign(huis.lead, adviceId, digest));
    done(await stage.writing.update(huis.member, { adviceId, version: 1, observations: [stage.observation(bidId, advised, { text: 'Anders.' })] }));
    expect(await own(huis, lot)).toMatchObject({ status: 'draft', signatures: 0 });
    expect(codesOf(await sign(huis.member, adviceId, digest))).toEqual(['DIGEST_CHANGED']);
    const now = await stage.digestOf(huis.lead, lot);
    done(await sign(huis.member, adviceId, now));
    expect(await own(huis, lot)).toMatchObject({ status: 'draft', signatures: 1 });
    done(await sign(huis.lead, adviceId, now));
    expect((await own(huis, lot))?.status).toBe('submitted');
  });

  it('A-10 one member twice at the same moment is one signature, two members at the same moment submit', async () => {
    const one = await drafted();
    const twice = await Promise.all([1, 2, 3].map(() => sign(one.huis.lead, one.adviceId, one.digest)));
    expect(twice.map(codesOf).sort()).toEqual([[], ['SIGNED_ALREADY'], ['SIGNED_ALREADY']]);
    const two = await drafted();
    const both = await Promise.all([two.huis.lead, two.huis.member].map((actor) => sign(actor, two.adviceId, two.digest)));
    expect(both.map(codesOf)).toEqual([[], []]);
    expect(await own(two.huis, two.lot)).toMatchObject({ status: 'submitted', signatures: 2 });
  });

  it('A-10 an edit and the second signature at the same moment never leave a submitted text that was not signed twice', async () => {
    const { lot, huis, bidId, advised, adviceId, digest } = await drafted();
    done(await sign(huis.lead, adviceId, digest));
    const edit = { adviceId, version: 1, observations: [stage.observation(bidId, advised, { text: 'Anders.' })] };
    await Promise.all([sign(huis.member, adviceId, digest), stage.writing.update(huis.lead, edit)]);
    const now = await own(huis, lot);
    expect([
      ['submitted', 2, digest],
      ['draft', 0, now?.digest],
    ]).toContainEqual([now?.status, now?.signatures, now?.digest]);
    if (now?.status === 'draft') expect(now.digest).not.toBe(digest);
  });

  it('A-05 A-06 A-10 a member who did not promise and declare everything does not sign', async () => {
    const { tenderId, huis, adviceId, digest } = await drafted();
    const late = await stage.memberOf(huis);
    expect(codesOf(await sign(late, adviceId, digest))).toEqual(['SECRECY_REQUIRED']);
    await stage.declares(tenderId, late, 'secrecy', 'at_invitation');
    expect(codesOf(await sign(late, adviceId, digest))).toEqual(['INTERESTS_REQUIRED']);
    await stage.declares(tenderId, late, 'after_opening');
    done(await sign(late, adviceId, digest));
  });
});

async function declared(huis: TestInitiative, lot: Lot): Promise<Actor> {
  const third = await stage.memberOf(huis);
  await stage.declares(lot.tenderId, third, 'secrecy', 'at_invitation', 'after_opening');
  return third;
}
