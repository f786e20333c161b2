// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { openShare, passShareToSession, RECOVERY_HOLDER } from '../shares/sealed-share.js';
import type { SplitKey } from '../shares/split-key.js';
import { sealBid, type SealedBid } from '../envelope/seal-bid.js';
import { priceExample, qualityExample, vaultExample } from '../testing/index.js';
import { CeremonyEnded, makeLotKeys, OpeningCeremony, type EnvelopeToOpen, type LotKeys, type OpeningFinding, type SessionShare } from './index.js';

const tenderId = 'tender-1';
const lotId = 'lot-1';
const officers = ['officer-a', 'officer-b', 'officer-c'];
const vaults = new Map<string, { recipient: string; identity: string }>();
let keys: LotKeys;
let bids: { partyId: string; sealed: SealedBid }[];
let ceremony: OpeningCeremony | undefined;
const passed = async (): Promise<boolean> => true;

beforeAll(async () => {
  // The processes run the built files; a source newer than its build is built now.
  await promisify(execFile)(process.execPath, ['tools/build/build.mjs']);
  for (const holder of [...officers, RECOVERY_HOLDER]) {
    vaults.set(holder, await vaultExample());
  }
  const [made] = await makeLotKeys({
    tenderId,
    lotIds: [lotId],
    officers: officers.map((officerId) => ({ officerId, recipient: recipientOf(officerId) })),
    recoveryRecipient: recipientOf(RECOVERY_HOLDER),
  });
  if (!made) throw new Error('no keys');
  keys = made;
  bids = await Promise.all(['party-1', 'party-2', 'party-3'].map(async (partyId) => ({ partyId, sealed: await sealFor(partyId) })));
}, 60_000);
afterEach(() => ceremony?.end());

const recipientOf = (holder: string): string => vaults.get(holder)?.recipient ?? '';
const identityOf = (holder: string): string => vaults.get(holder)?.identity ?? '';

async function sealFor(partyId: string): Promise<SealedBid> {
  const sealed = await sealBid({
    tenderId,
    lotId,
    partyId,
    quality: qualityExample(),
    price: priceExample(),
    recipients: { quality: keys.quality.recipient, price: keys.price.recipient },
  });
  if (!sealed.ok) throw new Error('not sealed');
  return sealed.value;
}

async function shareOf(holder: string, key: SplitKey, session: OpeningCeremony, handedInBy = holder): Promise<SessionShare> {
  const own = key.shares.find((share) => share.holder === holder);
  const passedOn = await passShareToSession(own?.sealed ?? new Uint8Array(), identityOf(holder), session);
  if (!passedOn.ok) throw new Error('no share');
  return { handedInBy, holder, sealed: passedOn.value, shareSha256: own?.sha256 ?? '' };
}
const expectedKey = ({ purpose, setId, recipient }: SplitKey) => ({ tenderId, lotId, purpose, setId, recipient });

async function startUnlocked(key: SplitKey, first = 'officer-a', second = 'officer-b'): Promise<OpeningCeremony> {
  const started = await OpeningCeremony.start();
  ceremony = started;
  const shares = [
    await shareOf(first, key, started),
    await shareOf(second, key, started, second === RECOVERY_HOLDER ? 'administrator' : second),
  ] as const;
  expect(await started.unlock({ key: expectedKey(key), shares, deadlinePassed: passed })).toEqual({ ok: true, value: undefined });
  return started;
}

const envelopeOf = (partyId: string, purpose: 'quality' | 'price', bytes: Uint8Array, sha256: string): EnvelopeToOpen => ({
  id: `slot of ${partyId}`,
  expected: { purpose, tenderId, lotId, partyId, sha256 },
  read: async function* () {
    for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
  },
});
const stored = (purpose: 'quality' | 'price'): EnvelopeToOpen[] =>
  bids.map(({ partyId, sealed }) => envelopeOf(partyId, purpose, sealed[purpose].bytes, sealed[purpose].sha256));

async function findings(of: AsyncIterable<OpeningFinding>): Promise<OpeningFinding[]> {
  const all: OpeningFinding[] = [];
  for await (const finding of of) all.push(finding);
  return all;
}

describe('making keys', () => {
  it('B-03 gives back public keys and sealed shares, different for quality and price and for each lot', async () => {
    const lots = await makeLotKeys({
      tenderId,
      lotIds: ['x', 'y'],
      officers: officers.map((officerId) => ({ officerId, recipient: recipientOf(officerId) })),
      recoveryRecipient: recipientOf(RECOVERY_HOLDER),
    });
    expect(new Set(lots.flatMap((lot) => [lot.quality.recipient, lot.price.recipient])).size).toBe(4);
    expect(lots.map((lot) => lot.quality.shares.map(({ holder }) => holder))).toEqual([
      [...officers, 'recovery'],
      [...officers, 'recovery'],
    ]);
    expect(JSON.stringify(lots)).not.toContain('AGE-SECRET-KEY');
    for (const share of keys.price.shares)
      expect(await openShare(share.sealed, identityOf(share.holder))).toMatchObject({
        ok: true,
        value: { tenderId, lotId, purpose: 'price', holder: share.holder },
      });
  });

  it('B-07 refuses two officers only, and one vault for two holders', async () => {
    const two = officers.slice(0, 2).map((officerId) => ({ officerId, recipient: recipientOf(officerId) }));
    await expect(makeLotKeys({ tenderId, lotIds: [lotId], officers: two, recoveryRecipient: recipientOf(RECOVERY_HOLDER) })).rejects.toThrow(
      'at least 3',
    );
    const twice = [...two, { officerId: 'officer-c', recipient: recipientOf('officer-a') }];
    await expect(makeLotKeys({ tenderId, lotIds: [lotId], officers: twice, recoveryRecipient: recipientOf(RECOVERY_HOLDER) })).rejects.toThrow(
      'occurs twice',
    );
  });
});

describe('opening ceremony', () => {
  it('B-07 two officers open every quality envelope, and the price envelopes stay closed to that key', async () => {
    const session = await startUnlocked(keys.quality);
    const opened = await findings(session.open(stored('quality')));
    expect(opened.map((finding) => finding.outcome)).toEqual(['opened', 'opened', 'opened']);
    expect(opened[1]).toMatchObject({
      id: 'slot of party-2',
      part: { purpose: 'quality', partyId: 'party-2', content: qualityExample(), nonce: bids[1]?.sealed.nonce },
    });
    const prices = await findings(session.open(stored('price')));
    expect(prices).toEqual(bids.map(({ partyId }) => ({ id: `slot of ${partyId}`, outcome: 'unreadable', reason: 'ENVELOPE_OTHER_KEY' })));
  });

  it('S-03 B-07 prices open in a second ceremony, with the officers of that ceremony or one officer and the recovery share', async () => {
    const session = await startUnlocked(keys.price, 'officer-c', RECOVERY_HOLDER);
    expect(await findings(session.open(stored('price')))).toMatchObject(bids.map(() => ({ outcome: 'opened', part: { content: priceExample() } })));
  });

  it('B-07 an unreadable bid is named with its reason and stops no other', async () => {
    const session = await startUnlocked(keys.quality);
    const [one, two, three] = stored('quality');
    if (!one || !two || !three) throw new Error('three bids expected');
    const cut = bids[0]?.sealed.quality.bytes.subarray(0, -16) ?? new Uint8Array();
    const broken: EnvelopeToOpen = {
      ...one,
      read: async function* () {
        yield cut;
      },
    };
    const gone: EnvelopeToOpen = {
      ...two,
      read: async function* () {
        yield cut;
        throw new Error('disk');
      },
    };
    const copied: EnvelopeToOpen = { ...one, id: 'copy', expected: { ...one.expected, partyId: 'party-2' } };
    expect(await findings(session.open([broken, gone, copied, three]))).toMatchObject([
      { id: 'slot of party-1', outcome: 'unreadable', reason: 'ENVELOPE_DIGEST' },
      { id: 'slot of party-2', outcome: 'unreadable', reason: 'ENVELOPE_NOT_STORED' },
      { id: 'copy', outcome: 'unreadable', reason: 'ENVELOPE_OF_ANOTHER' },
      { id: 'slot of party-3', outcome: 'opened' },
    ]);
  });

  it('B-07 one officer alone opens nothing: the own share twice, or under another name', async () => {
    const session = (ceremony = await OpeningCeremony.start());
    const key = expectedKey(keys.quality);
    const own = await shareOf('officer-a', keys.quality, session);
    const code = async (shares: readonly [SessionShare, SessionShare]) => {
      const result = await session.unlock({ key, shares, deadlinePassed: passed });
      return result.ok ? 'opened' : result.error.code;
    };
    expect(await code([own, own])).toBe('SHARES_OF_ONE_HOLDER');
    expect(await code([own, { ...own, handedInBy: 'officer-b' }])).toBe('SHARE_WRONG');
    expect(await code([own, { ...own, handedInBy: 'officer-b', holder: 'officer-b' }])).toBe('SHARE_WRONG');
    expect(await code([own, await shareOf(RECOVERY_HOLDER, keys.quality, session, 'officer-a')])).toBe('SHARES_OF_ONE_HOLDER');
    expect(await code([own, await shareOf('officer-b', keys.price, session)])).toBe('SHARE_OF_ANOTHER_KEY');
    expect(await findings(session.open(stored('quality')))).toMatchObject(bids.map(() => ({ outcome: 'unreadable', reason: 'CEREMONY_LOCKED' })));
    expect(await code([own, await shareOf('officer-b', keys.quality, session)])).toBe('opened');
  });

  it('B-07 a share handed in to an earlier session does not fit this one', async () => {
    const earlier = await OpeningCeremony.start();
    const old = await shareOf('officer-a', keys.quality, earlier);
    await earlier.end();
    const session = (ceremony = await OpeningCeremony.start());
    const shares = [old, await shareOf('officer-b', keys.quality, session)] as const;
    expect(await session.unlock({ key: expectedKey(keys.quality), shares, deadlinePassed: passed })).toMatchObject({
      ok: false,
      error: { code: 'SHARE_UNREADABLE', params: { holder: 'officer-a' } },
    });
  });

  it('B-07 before the deadline two shares open nothing', async () => {
    const session = (ceremony = await OpeningCeremony.start());
    const shares = [await shareOf('officer-a', keys.quality, session), await shareOf('officer-b', keys.quality, session)] as const;
    expect(await session.unlock({ key: expectedKey(keys.quality), shares, deadlinePassed: async () => false })).toMatchObject({
      ok: false,
      error: { code: 'CEREMONY_BEFORE_DEADLINE' },
    });
    expect(await findings(session.open(stored('quality').slice(0, 1)))).toMatchObject([{ outcome: 'unreadable', reason: 'CEREMONY_LOCKED' }]);
  });

  it('B-07 the process ends when its time is over, and whoever waits is told', async () => {
    const session = (ceremony = await OpeningCeremony.start({ lifetimeMs: 300 }));
    await new Promise<void>((resolve) => session.onEnd(resolve));
    expect(session.alive).toBe(false);
    await expect(session.unlock({ key: expectedKey(keys.quality), shares: [shareless, shareless], deadlinePassed: passed })).rejects.toThrow(
      CeremonyEnded,
    );
  });

  it('B-03 on Linux the process has no environment of ours, no core dump and no inspector after a signal', async () => {
    const session = (ceremony = await OpeningCeremony.start());
    if (process.platform !== 'linux') return expect(session.alive).toBe(true);
    const of = (name: string): Promise<string> => readFile(`/proc/${session.processId}/${name}`, 'utf8');
    const names = (await of('environ')).split('\0').map((entry) => entry.split('=')[0]);
    expect(names.filter((name) => name !== '' && name !== 'PWD' && !name?.startsWith('NODE_CHANNEL'))).toEqual([]);
    expect(await of('limits')).toMatch(/Max core file size\s+0\s+0/);
    const flags = (await of('cmdline')).split('\0');
    expect(flags).toEqual(expect.arrayContaining(['--disable-sigusr1', '--permission']));
    process.kill(session.processId ?? 0, 'SIGUSR1');
    await new Promise<void>((resolve) => setTimeout(resolve, 200));
    expect(await of('net/tcp')).not.toMatch(/0100007F:240D/);
  });
});

const shareless: SessionShare = { handedInBy: 'x', holder: 'x', sealed: new Uint8Array(), shareSha256: '' };
