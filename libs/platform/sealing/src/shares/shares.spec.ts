// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { split } from 'shamir-secret-sharing';
import { plainBytes, utf8 } from '../encoding.js';
import { vaultExample } from '../testing/index.js';
import { combineShares } from './combine-shares.js';
import { openSessionShare, openShare, passShareToSession, RECOVERY_HOLDER, shareDigest, type KeyShare } from './sealed-share.js';
import { makeSplitKey, type SplitKey } from './split-key.js';

const lot = { tenderId: 'tender-1', lotId: 'lot-1' };
const holders = ['officer-a', 'officer-b', 'officer-c', RECOVERY_HOLDER];
const vaults = new Map<string, Awaited<ReturnType<typeof vaultExample>>>();
let key: SplitKey;
let second: SplitKey;
let shares: KeyShare[];

const identityOf = (holder: string): string => vaults.get(holder)?.identity ?? '';
const holderList = () => holders.map((holder) => ({ holder, recipient: vaults.get(holder)?.recipient ?? '' }));

async function opened(of: SplitKey): Promise<KeyShare[]> {
  const all = await Promise.all(of.shares.map((share) => openShare(share.sealed, identityOf(share.holder))));
  return all.map((share) => {
    if (!share.ok) throw new Error('a share does not open');
    return share.value;
  });
}
beforeAll(async () => {
  for (const holder of holders) vaults.set(holder, await vaultExample());
  key = await makeSplitKey(lot, 'quality', holderList());
  second = await makeSplitKey(lot, 'quality', holderList());
  shares = await opened(key);
});

const expected = () => ({ ...lot, purpose: 'quality', setId: key.setId, recipient: key.recipient }) as const;
function at(index: number): KeyShare {
  const share = shares[index];
  if (!share) throw new Error('no such share');
  return share;
}

describe('key shares', () => {
  it('B-07 every pair of the holders, the recovery share among them, gives the key back', async () => {
    for (const [index, left] of shares.entries()) {
      for (const right of shares.slice(index + 1)) {
        const combined = await combineShares(left, right, expected());
        expect(combined.ok && (await identityToRecipient(combined.value))).toBe(key.recipient);
      }
    }
  });

  it('B-07 one share opens nothing: not with itself, not under another name, not with an invented second', async () => {
    expect(await combineShares(at(0), at(0), expected())).toMatchObject({ ok: false, error: { code: 'SHARES_OF_ONE_HOLDER' } });
    expect(await combineShares(at(0), { ...at(0), holder: 'officer-b' }, expected())).toMatchObject({
      ok: false,
      error: { code: 'SHARES_DO_NOT_FIT' },
    });
    for (const filler of [0, 1, 255]) {
      const invented = { ...at(1), share: new Uint8Array(at(1).share.length).fill(filler) };
      expect(await combineShares(at(0), invented, expected())).toMatchObject({ ok: false, error: { code: 'SHARES_DO_NOT_FIT' } });
    }
  });

  it('B-07 a share opens in its own vault only, and is not the key or a part of its text', async () => {
    const own = key.shares[0]?.sealed ?? new Uint8Array();
    expect(await openShare(own, identityOf('officer-b'))).toMatchObject({ ok: false, error: { code: 'SHARE_UNREADABLE' } });
    expect(await openShare(Buffer.from(own), identityOf('officer-a'))).toMatchObject({ ok: true });
    expect(await openShare(own.subarray(0, -1), identityOf('officer-a'))).toMatchObject({ ok: false });
    for (const share of shares) expect(Buffer.from(share.share).includes('AGE-SECRET')).toBe(false);
  });

  it('B-07 shares of two splits do not go together, also not when one claims to be of the other', async () => {
    const [, other] = await opened(second);
    if (!other) throw new Error('no share');
    expect(await combineShares(at(0), other, expected())).toMatchObject({
      ok: false,
      error: { code: 'SHARE_OF_ANOTHER_KEY', params: { holder: 'officer-b' } },
    });
    const disguised = { ...other, setId: key.setId, recipient: key.recipient };
    expect(await combineShares(at(0), disguised, expected())).toMatchObject({ ok: false, error: { code: 'SHARES_DO_NOT_FIT' } });
  });

  it.each(['tenderId', 'lotId', 'setId', 'recipient', 'purpose'] as const)('B-07 a share of another %s is refused', async (field) => {
    const other = { ...at(1), [field]: field === 'purpose' ? 'price' : 'other' };
    expect(await combineShares(at(0), other, expected())).toMatchObject({ ok: false, error: { code: 'SHARE_OF_ANOTHER_KEY' } });
  });

  it('B-07 a damaged share is found, where the splitting library alone would give rubbish, and its digest names it', async () => {
    for (const index of [0, 17, at(0).share.length - 1]) {
      const damaged = plainBytes(at(0).share);
      damaged[index] = (damaged[index] ?? 0) ^ 2;
      expect(await combineShares({ ...at(0), share: damaged }, at(1), expected())).toMatchObject({ ok: false, error: { code: 'SHARES_DO_NOT_FIT' } });
      expect(await shareDigest({ ...at(0), share: damaged })).not.toBe(key.shares[0]?.sha256);
    }
    expect(await shareDigest(at(0))).toBe(key.shares[0]?.sha256);
  });

  it('B-07 a share passed on opens for that session only', async () => {
    const sessionKey = await generateIdentity();
    const session = { sessionId: 's-1', sessionRecipient: await identityToRecipient(sessionKey) };
    const passed = await passShareToSession(key.shares[2]?.sealed ?? new Uint8Array(), identityOf('officer-c'), session);
    if (!passed.ok) throw new Error('not passed on');
    expect(await openSessionShare(passed.value, sessionKey, 's-1')).toEqual({ ok: true, value: at(2) });
    expect(await openSessionShare(passed.value, sessionKey, 's-2')).toMatchObject({ ok: false, error: { code: 'SHARE_UNREADABLE' } });
    expect(await openSessionShare(key.shares[2]?.sealed ?? new Uint8Array(), identityOf('officer-c'), 's-1')).toMatchObject({ ok: false });
    expect(await openShare(passed.value, sessionKey)).toMatchObject({ ok: false });
  });

  it('B-07 nobody gets two shares of one key', async () => {
    const [first] = holderList();
    if (!first) throw new Error('no holder');
    await expect(makeSplitKey(lot, 'price', [...holderList(), { ...first, holder: 'officer-d' }])).rejects.toThrow('occurs twice');
    await expect(makeSplitKey(lot, 'price', [...holderList(), { holder: 'officer-a', recipient: (await vaultExample()).recipient }])).rejects.toThrow(
      'occurs twice',
    );
    await expect(makeSplitKey(lot, 'price', [{ ...first, recipient: 'age1' }])).rejects.toThrow('no X25519 recipient');
  });

  it('the splitting library draws fresh randomness for each split (it takes the memory behind a Buffer)', async () => {
    const parts = await Promise.all(Array.from({ length: 50 }, () => split(plainBytes(utf8('x'.repeat(32))), 2, 2)));
    expect(new Set(parts.map(([share]) => Buffer.from(share ?? []).toString('hex'))).size).toBe(50);
  });
});
