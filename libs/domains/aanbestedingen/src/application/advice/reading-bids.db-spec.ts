// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomId, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AdviceStage, codesOf, done, type TestInitiative } from '../../testing/index.js';
import type { Lot } from '../../domain/tenders/lot.js';

let database: TestDatabase;
let stage: AdviceStage;
let linde: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AdviceStage.open(database);
  linde = await stage.tender.signer('provider', 'De Linde');
});
afterAll(() => database.close());

const SECRET = 'ONS GEHEIME ROOSTER';
const PERSON = 'Pietje Personeelslid';

/** Opened, with one bid that answers each criterion, marks the advised one when asked, and names staff. */
async function opened(marked: boolean): Promise<{ tenderId: string; lot: Lot; advised: string; huis: TestInitiative; bidId: string }> {
  const { tenderId, lot, advised } = await stage.published();
  const huis = await stage.initiative();
  await stage.advises(tenderId, huis);
  const answers = lot.criteria.map(({ id }) => ({
    ...{ criterionId: id, text: id === advised ? SECRET : 'Planning van de week' },
    ...(marked && id === advised ? { tradeSecret: { reason: 'Onze werkwijze.' } } : {}),
  }));
  const quality = { answers, persons: [{ name: PERSON, role: 'begeleider' }] };
  const [bidId = ''] = await stage.opened(tenderId, [{ bidder: linde, quality }]);
  await stage.declareAfterOpening(tenderId, huis.lead, huis.member);
  return { tenderId, lot, advised, huis, bidId };
}
const read = async (actor: Actor, lot: Lot) => done(await stage.reading.execute(actor, lot.id));

describe('what an adviser reads', () => {
  it('A-07 the answers under the advised criteria and nothing else: no other part, no document, no person, no price', async () => {
    const { lot, advised, huis, bidId } = await opened(false);
    const [bid, ...more] = await read(huis.lead, lot);
    expect(more).toEqual([]);
    expect(bid).toEqual({ bidId, bidderName: 'De Linde', watermark: expect.any(String), parts: [{ criterionId: advised, text: SECRET }] });
    const all = JSON.stringify(bid);
    for (const hidden of [PERSON, 'Planning', 'plan.txt', 'cents', 'Cents']) expect(all).not.toContain(hidden);
  });

  it('A-07 a marked part stays shut until the officer rejects the mark, with a reason; accepting keeps it shut', async () => {
    const { lot, advised, huis, bidId } = await opened(true);
    const text = async () => (await read(huis.lead, lot))[0]?.parts[0]?.text;
    const { officer, decider } = stage.tender.people;
    const judge = (actor: Actor, accept: boolean, reason = 'Dit staat ook op de website.', criterionId = advised) =>
      stage.judging.execute(actor, { bidId, criterionId, accept, reason });
    expect(await text()).toBeNull();
    done(await judge(officer, true));
    expect(await text()).toBeNull();
    expect(codesOf(await judge(officer, false, ' '))).toEqual(['REASON_NEEDED']);
    expect(codesOf(await judge(decider, false))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await judge(huis.lead, false))).toEqual(['NOT_FOUND']);
    expect(codesOf(await judge(officer, false, 'Reden.', randomId()))).toEqual(['NOT_FOUND']);
    expect(await text()).toBeNull();
    done(await judge(officer, false));
    expect(await text()).toBe(SECRET);
  });

  it('A-06 each view carries the name of the reader, is in the order of knowledge and in the audit', async () => {
    const { lot, huis, bidId } = await opened(false);
    const before = await viewsInAudit();
    await database.dataSource.query("UPDATE accounts.person SET display_name = 'Lies Lezer' WHERE id = $1", [huis.lead.personId]);
    const [bid] = await read(huis.lead, lot);
    expect(bid?.watermark).toContain('Lies Lezer');
    await read(huis.member, lot);
    await read(huis.lead, lot);
    const known = await database.dataSource.query<{ person_id: string; subject_id: string }[]>(
      "SELECT person_id, subject_id FROM aanbestedingen.knowledge WHERE lot_id = $1 AND kind = 'bid_read' ORDER BY id",
      [lot.id],
    );
    expect(known).toEqual([huis.lead, huis.member, huis.lead].map(({ personId }) => ({ person_id: personId, subject_id: bidId })));
    expect((await viewsInAudit()) - before).toBe(3);
  });
});

describe('who finds nothing to read', () => {
  it('A-07 bidders, other initiatives, staff and visitors, as if no lot were there', async () => {
    const { lot } = await opened(false);
    const outsider = await stage.initiative('Buiten');
    const { officer, evaluators } = stage.tender.people;
    const nobody: Actor = { ...officer, personId: null, party: null };
    for (const actor of [linde, outsider.lead, officer, evaluators[0], nobody]) {
      const real = await stage.reading.execute(actor, lot.id);
      expect(codesOf(real)).toEqual(['NOT_FOUND']);
      expect(real).toEqual(await stage.reading.execute(actor, randomId()));
    }
  });

  it('A-04 the adviser too, before the opening', async () => {
    const { tenderId, lot } = await stage.published();
    const huis = await stage.initiative();
    await stage.advises(tenderId, huis);
    expect(codesOf(await stage.reading.execute(huis.lead, lot.id))).toEqual(['NOT_FOUND']);
  });
});

async function viewsInAudit(): Promise<number> {
  return (await database.dataSource.query<unknown[]>("SELECT 1 FROM audit.entry WHERE kind = 'bids.read_by_adviser'")).length;
}
