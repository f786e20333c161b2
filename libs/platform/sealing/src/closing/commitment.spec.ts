// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { closingCommitment, closingListHolds, closingText, newClosingSalt, type ClosedEntry, type ClosingList } from './commitment.js';

const digest = (digit: string): string => digit.repeat(64);
const entries: ClosedEntry[] = [
  { qualitySha256: digest('b'), priceSha256: digest('1'), state: 'submitted' },
  { qualitySha256: digest('a'), priceSha256: digest('2'), state: 'replaced' },
  { qualitySha256: digest('c'), priceSha256: digest('3'), state: 'withdrawn' },
];
const list: ClosingList = { tenderId: 't', lotId: 'l', salt: digest('0'), entries };

describe('closing commitment', () => {
  it('B-03 B-07 holds for the list in any order, and tells no order itself', async () => {
    const commitment = await closingCommitment(list);
    expect(commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(await closingListHolds(commitment, { ...list, entries: [...entries].reverse() })).toBe(true);
    expect(closingText(list).split('\n').slice(4, 5)[0]).toBe(`${digest('a')} ${digest('2')} replaced`);
  });

  it('B-07 an added, dropped or changed bid, another state, tender, lot or salt is found', async () => {
    const commitment = await closingCommitment(list);
    const [one, two, three] = entries;
    if (!one || !two || !three) throw new Error('three entries expected');
    const lies: ClosingList[] = [
      { ...list, entries: [one, two] },
      { ...list, entries: [...entries, { ...one, qualitySha256: digest('d') }] },
      { ...list, entries: [...entries, one] },
      { ...list, entries: [{ ...one, priceSha256: digest('4') }, two, three] },
      { ...list, entries: [one, { ...two, state: 'submitted' }, three] },
      { ...list, tenderId: 'u' },
      { ...list, lotId: 'm' },
      { ...list, salt: newClosingSalt() },
      { ...list, salt: 'short' },
      { ...list, entries: [{ ...one, qualitySha256: 'x\n' }] },
    ];
    for (const lie of lies) expect(await closingListHolds(commitment, lie)).toBe(false);
  });

  it('B-03 a lot without bids has a commitment that looks like any other', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => closingCommitment({ ...list, salt: newClosingSalt(), entries: [] })));
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(first).not.toBe(second);
  });

  it('B-07 the text is fixed, so that others can compute it', async () => {
    expect(closingText({ ...list, entries: [] })).toBe(`samenspel closing 1\ntender: t\nlot: l\nsalt: ${digest('0')}\n`);
    expect(await closingCommitment({ ...list, entries: [] })).toBe('7c9a048a53ed29ce80f66dce6a3e0bcbc0436af0ded31451050ab60227d54c54');
  });
});
