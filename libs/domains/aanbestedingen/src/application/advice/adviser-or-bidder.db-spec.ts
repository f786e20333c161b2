// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';
import { AnswerInvitation } from './answer-invitation.js';
import { InviteAdviser } from './invite-adviser.js';

const ROUNDS = 4;

let database: TestDatabase;
let stage: BidStage;
let inviting: InviteAdviser;
let answering: AnswerInvitation;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
  inviting = new InviteAdviser(database.unitOfWork, stage.tender.tenders);
  answering = new AnswerInvitation(database.unitOfWork, stage.tender.tenders, stage.parties);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});

const invited = async (tenderId: string, name: string): Promise<Actor> => {
  const signer = await stage.tender.signer('initiative', name);
  done(await inviting.invite(stage.tender.people.officer, { tenderId, partyId: signer.party?.id ?? '', reason: 'Kent de wijk.' }));
  return signer;
};

describe('adviser or bidder', () => {
  it('A-04 who accepts and bids at the same moment ends as one of the two, in the database itself', async () => {
    const { tenderId, lot } = await stage.published();
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = await invited(tenderId, `Beide ${round}`);
      const input = await stage.upload(both, lot, await stage.seal(both, lot));
      const [accepted, submitted] = await Promise.all([answering.accept(both, { tenderId }), stage.submit.execute(fresh(both), input)]);
      const codes = [codesOf(accepted), codesOf(submitted)];
      expect([
        [[], ['ADVISER_CANNOT_BID']],
        [['BIDDER_CANNOT_ADVISE'], []],
      ]).toContainEqual(codes);
    }
  });

  it('A-04 an adviser neither bids nor confirms a part in a bid until it declines; a bidder advises once it has withdrawn its bid', async () => {
    const { tenderId, lot } = await stage.published();
    const huis = await invited(tenderId, 'Huis');
    done(await answering.accept(huis, { tenderId }));
    const input = await stage.upload(huis, lot, await stage.seal(huis, lot));
    const share = {
      lotId: lot.id,
      leadPartyId: (await stage.tender.signer()).party?.id ?? '',
      qualityDigest: '0'.repeat(64),
      priceDigest: '1'.repeat(64),
    };
    expect(codesOf(await stage.submit.execute(fresh(huis), input))).toEqual(['ADVISER_CANNOT_BID']);
    expect(codesOf(await stage.confirm.execute(fresh(huis), share))).toEqual(['ADVISER_CANNOT_BID']);
    done(await answering.decline(huis, { tenderId }));
    done(await stage.submit.execute(fresh(huis), input));
    expect(codesOf(await answering.accept(huis, { tenderId }))).toEqual(['BIDDER_CANNOT_ADVISE']);
    done(await stage.withdraw.execute(fresh(huis), { lotId: lot.id }));
    done(await answering.accept(huis, { tenderId }));
  });

  it('A-04 an adviser that a bid names as partner is barred by the real opening', async () => {
    const { tenderId, lot } = await stage.published();
    const [free, named] = [await invited(tenderId, 'Vrij'), await invited(tenderId, 'Genoemd')];
    for (const adviser of [free, named]) done(await answering.accept(adviser, { tenderId }));
    await stage.bid(await stage.tender.signer('provider', 'Noord'), lot, { partnerIds: [named.party?.id ?? ''] });
    await stage.closeAt(tenderId);
    expect(await stage.open(lot, 'quality')).toBe('opened');
    const advisers = await database.dataSource.query<{ party_id: string; state: string; reason: string }[]>(
      'SELECT party_id, state, reason FROM aanbestedingen.adviser WHERE tender_id = $1 ORDER BY state',
      [tenderId],
    );
    expect(advisers).toEqual([
      { party_id: free.party?.id, state: 'admitted', reason: '' },
      { party_id: named.party?.id, state: 'barred', reason: 'bids' },
    ]);
  });
});
