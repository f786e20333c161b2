// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { barredBecause, mayReadBids, type AdviserStanding, type DeclarationKind } from './adviser.js';

const all: readonly DeclarationKind[] = ['secrecy', 'at_invitation', 'after_opening'];
const standing: AdviserStanding = { state: 'admitted', declared: new Set(all), conflict: false, tied: false };
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const without = (kind: DeclarationKind) => ({ ...standing, declared: new Set(all.filter((one) => one !== kind)) });

describe('who may read bids as an adviser', () => {
  it('A-05 A-06 each person after secrecy and both declarations of interests', () => {
    expect(codeOf(mayReadBids(standing))).toBe('ok');
    expect(codeOf(mayReadBids(without('secrecy')))).toBe('SECRECY_REQUIRED');
    expect(codeOf(mayReadBids(without('at_invitation')))).toBe('INTERESTS_REQUIRED');
    expect(codeOf(mayReadBids(without('after_opening')))).toBe('INTERESTS_REQUIRED');
  });

  it('A-04 A-05 nobody with a conflict or a tie to a bidder', () => {
    expect(codeOf(mayReadBids({ ...standing, conflict: true }))).toBe('CONFLICT_OF_INTERESTS');
    expect(codeOf(mayReadBids({ ...standing, tied: true }))).toBe('CONFLICT_OF_INTERESTS');
  });

  it('A-05 for who is barred or struck out, and before the opening, there is nothing to find', () => {
    for (const state of ['barred', 'struck_out', 'withdrawn', null] as const) expect(codeOf(mayReadBids({ ...standing, state }))).toBe('NOT_FOUND');
  });
});

describe('the check at the opening', () => {
  const candidate = { partyId: 'huis', name: 'Huis van de Wijk', memberNames: ['Zoë de Vries'], tiedTo: new Set(['linde']) };
  const bid = { partyId: 'noord', partnerIds: ['vervoer'], names: ['Klusbedrijf'] };

  it('A-04 bars an adviser that bids, is a partner, or is named inside a bid', () => {
    expect(barredBecause(candidate, [bid])).toBeNull();
    expect(barredBecause(candidate, [{ ...bid, partyId: 'huis' }])).toBe('bids');
    expect(barredBecause(candidate, [{ ...bid, partnerIds: ['huis'] }])).toBe('bids');
    expect(barredBecause(candidate, [{ ...bid, names: ['HUIS VAN DE WIJK.'] }])).toBe('named_in_bid');
    expect(barredBecause(candidate, [{ ...bid, names: ['zoe de vries'] }])).toBe('named_in_bid');
  });

  it('A-04 bars an adviser whose people govern, work or volunteer for a bidder', () => {
    expect(barredBecause(candidate, [{ ...bid, partyId: 'linde' }])).toBe('shares_persons');
  });
});
