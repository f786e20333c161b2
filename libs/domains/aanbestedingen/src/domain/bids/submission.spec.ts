// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { emptySlot, MOST_VERSIONS, type Slot, type Submission } from './slot.js';
import { confirmed, confirms, submitted, withdrawn } from './submission.js';

const deadline = new Date('2026-12-01T11:00:00Z');
const before = new Date(deadline.getTime() - 1);
const part = (letter: string) => ({ ref: letter, sha256: letter.repeat(64), size: 262_144, contentDigest: letter.repeat(64) });
const bid = (letter: string, partnerIds: readonly string[] = []): Submission => ({
  number: letter,
  receivedAt: before.toISOString(),
  quality: part(letter),
  price: part(letter),
  partnerIds,
});

function submittedSlot(): Slot {
  const result = submitted(emptySlot('party'), bid('a'), deadline, before);
  if (!result.ok) throw new Error('refused');
  return result.value;
}
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('a bid before the opening', () => {
  it('B-05 is in time one millisecond before the deadline and late at the deadline itself', () => {
    expect(codeOf(submitted(emptySlot('party'), bid('a'), deadline, before))).toBe('ok');
    expect(codeOf(submitted(emptySlot('party'), bid('a'), deadline, deadline))).toBe('BID_LATE');
    expect(codeOf(withdrawn(submittedSlot(), deadline, deadline))).toBe('BID_LATE');
  });

  it('B-05 the last one counts, and the digests of the earlier ones are kept without envelope', () => {
    const result = submitted(submittedSlot(), bid('b'), deadline, before);
    expect(result).toMatchObject({
      ok: true,
      value: { state: 'submitted', submission: { number: 'b' }, earlier: [{ qualitySha256: 'a'.repeat(64), state: 'replaced' }] },
    });
  });

  it('B-05 can be withdrawn and made again', () => {
    const gone = withdrawn(submittedSlot(), deadline, before);
    expect(gone).toMatchObject({ ok: true, value: { state: 'withdrawn', submission: null, earlier: [{ state: 'withdrawn' }] } });
    expect(codeOf(withdrawn(emptySlot('party'), deadline, before))).toBe('NOTHING_TO_WITHDRAW');
    if (gone.ok) expect(codeOf(submitted(gone.value, bid('b'), deadline, before))).toBe('ok');
  });

  it('B-03 refuses more versions than a slot of fixed length can hold', () => {
    const full = {
      ...submittedSlot(),
      earlier: Array.from({ length: MOST_VERSIONS }, () => ({ qualitySha256: '', priceSha256: '', state: 'replaced' as const })),
    };
    expect(codeOf(submitted(full, bid('b'), deadline, before))).toBe('TOO_MANY_VERSIONS');
  });

  it('T-02 a co-production counts for each partner: a partner has no bid of its own', () => {
    const share = { leadPartyId: 'lead', qualityDigest: 'a'.repeat(64), priceDigest: 'a'.repeat(64) };
    const partner = confirmed(emptySlot('party'), share, deadline, before);
    expect(codeOf(partner)).toBe('ok');
    if (partner.ok) expect(codeOf(submitted(partner.value, bid('a'), deadline, before))).toBe('PARTNER_ELSEWHERE');
    expect(codeOf(confirmed(submittedSlot(), share, deadline, before))).toBe('OWN_BID_STANDS');
    expect(codeOf(confirmed(emptySlot('lead'), share, deadline, before))).toBe('PARTNER_IS_SELF');
    expect(codeOf(submitted(emptySlot('party'), bid('a', ['party']), deadline, before))).toBe('PARTNER_IS_SELF');
  });

  it('B-01 a change of either part clears the confirmation of a partner', () => {
    const share = { leadPartyId: 'lead', qualityDigest: 'a'.repeat(64), priceDigest: 'a'.repeat(64) };
    expect(confirms(share, 'lead', bid('a'))).toBe(true);
    expect(confirms(share, 'lead', { ...bid('a'), price: part('b') })).toBe(false);
    expect(confirms(share, 'lead', { ...bid('a'), quality: part('b') })).toBe(false);
    expect(confirms(share, 'other', bid('a'))).toBe(false);
    expect(confirms(null, 'lead', bid('a'))).toBe(false);
  });
});
