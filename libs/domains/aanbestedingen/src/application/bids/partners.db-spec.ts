// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';

let database: TestDatabase;
let stage: BidStage;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});

describe('a bid together with others', () => {
  it('B-01 any change of the bid clears what a partner confirmed, and then it cannot be valid', async () => {
    const { tenderId, lot } = await stage.published();
    const [lead, partner] = [await stage.tender.signer('initiative', 'Eemdal'), await stage.tender.signer('provider', 'Vervoer')];
    const partnerIds = [partner.party?.id ?? ''];
    const first = await stage.bid(lead, lot, { partnerIds });
    const digests = (sent: typeof first) => ({ qualityDigest: sent.input.qualityDigest, priceDigest: sent.input.priceDigest });
    const confirm = (sent: typeof first) =>
      stage.confirm.execute(fresh(partner), { lotId: lot.id, leadPartyId: lead.party?.id ?? '', ...digests(sent) });
    const confirmedSaysLead = async () => done(await stage.findMyBid.execute(lead, lot.id))?.partners.map(({ confirmed }) => confirmed);
    expect(await confirmedSaysLead()).toEqual([false]);
    done(await confirm(first));
    expect(await confirmedSaysLead()).toEqual([true]);
    await stage.bid(lead, lot, { partnerIds });
    expect(await confirmedSaysLead()).toEqual([false]);
    const own = await stage.upload(partner, lot, await stage.seal(partner, lot));
    expect(codesOf(await stage.submit.execute(fresh(partner), own))).toEqual(['PARTNER_ELSEWHERE']);

    await stage.closeAt(tenderId);
    expect(codesOf(await confirm(first))).toEqual(['BID_LATE']);
    expect(await stage.open(lot, 'quality')).toBe('opened');
    const { officer } = stage.tender.people;
    const [bid] = (await stage.findBids.ofLot(officer, lot.id, { first: 10 })).nodes;
    expect((await stage.findBids.partners([bid?.id ?? ''])).get(bid?.id ?? '')).toMatchObject([
      { name: 'Vervoer', role: 'vervoer', confirmed: false },
    ]);
    // Who did not confirm is no partner yet, and reads nothing.
    expect((await stage.findBids.ofLot(partner, lot.id, { first: 10 })).nodes).toEqual([]);
    const proposal = { bidId: bid?.id ?? '', verdict: 'valid' as const, ground: '', proportionality: '' };
    expect(codesOf(await stage.propose.execute(officer, proposal))).toEqual(['PARTNER_NOT_CONFIRMED']);
    expect(codesOf(await stage.propose.execute(officer, { ...proposal, verdict: 'invalid', ground: 'De partner bevestigde niet.' }))).toEqual([]);
  });

  it('B-01 a lead cannot have one content confirmed and hand in another', async () => {
    const { tenderId, lot } = await stage.published();
    const [lead, partner] = [await stage.tender.signer('initiative'), await stage.tender.signer('provider')];
    const partnerIds = [partner.party?.id ?? ''];
    const [shown, sent] = [await stage.seal(lead, lot, { partnerIds }), await stage.seal(lead, lot, { partnerIds, cents: 1 })];
    const said = { qualityDigest: shown.quality.contentDigest, priceDigest: shown.price.contentDigest };
    done(await stage.confirm.execute(fresh(partner), { lotId: lot.id, leadPartyId: lead.party?.id ?? '', ...said }));
    done(await stage.submit.execute(fresh(lead), { ...(await stage.upload(lead, lot, sent, { partnerIds })), ...said }));
    expect(done(await stage.findMyBid.execute(lead, lot.id))?.partners[0]?.confirmed).toBe(true);
    await stage.closeAt(tenderId);
    await stage.open(lot, 'quality');
    const [bid] = (await stage.findBids.ofLot(stage.tender.people.officer, lot.id, { first: 10 })).nodes;
    expect(bid?.finding).toBe('CONTENT_DIGEST_DIFFERS');
    expect((await stage.findBids.partners([bid?.id ?? ''])).get(bid?.id ?? '')).toMatchObject([{ confirmed: false }]);
  });
});
