// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import { identityToRecipient } from 'age-encryption';
import { utf8 } from '../encoding.js';
import { sealText } from '../envelope/small-seal.js';
import { sealShare } from '../shares/sealed-share.js';
import { PASSPHRASE_EXAMPLE, vaultExample } from '../testing/index.js';
import { answerDrill, drillPassed, makeDrill } from './drill.js';
import { newPassphrase, normalPassphrase } from './passphrase.js';
import { DEFAULT_WORK_FACTOR, unwrapVault, wrapVault } from './vault.js';

let vault: Awaited<ReturnType<typeof vaultExample>>;
beforeAll(async () => {
  vault = await vaultExample();
});
const locked = { ok: false, error: { code: 'VAULT_LOCKED' } };

describe('passphrases', () => {
  it('B-07 are six pronounceable groups of sixteen random bits', () => {
    const made = Array.from({ length: 500 }, newPassphrase);
    for (const passphrase of made) expect(passphrase).toMatch(/^([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz] ?){6}$/);
    expect(new Set(made.flatMap((passphrase) => passphrase.split(' '))).size).toBeGreaterThan(2_800);
    expect(16 * 6).toBeGreaterThanOrEqual(77);
  });

  it('B-07 typed with other capitals, spaces, hyphens or letter forms they are the same', () => {
    expect(normalPassphrase('  Lusab-babad\u00a0 gutih\ttugad LUTOB mukik\n')).toBe(PASSPHRASE_EXAMPLE);
    expect(normalPassphrase('cafe\u0301')).toBe(normalPassphrase('caf\u00e9'));
    expect(normalPassphrase('ｌｕｓａｂ')).toBe('lusab');
  });
});

describe('vaults', () => {
  it('B-07 open with the passphrase and give the identity of their recipient', async () => {
    expect(await identityToRecipient(vault.identity)).toBe(vault.recipient);
    expect(await unwrapVault(Buffer.from(vault.wrapped), ` ${PASSPHRASE_EXAMPLE.toUpperCase()} `, vault.recipient)).toEqual({
      ok: true,
      value: vault.identity,
    });
    expect(Buffer.from(vault.wrapped).includes('AGE-SECRET-KEY')).toBe(false);
  });

  it('B-07 stay closed with a wrong passphrase, when damaged, or when another vault was meant', async () => {
    expect(await unwrapVault(vault.wrapped, 'lusab babad gutih tugad lutob mukip')).toMatchObject(locked);
    expect(await unwrapVault(vault.wrapped.subarray(0, -1), PASSPHRASE_EXAMPLE)).toMatchObject(locked);
    expect(await unwrapVault(new Uint8Array(), PASSPHRASE_EXAMPLE)).toMatchObject(locked);
    const other = await vaultExample();
    expect(await unwrapVault(vault.wrapped, PASSPHRASE_EXAMPLE, other.recipient)).toMatchObject(locked);
  });

  it('B-07 get another passphrase without another key, and are stretched by 2^18 unless a test asks for less', async () => {
    const again = await wrapVault(vault.identity, 'nieuw', 1);
    expect(await unwrapVault(again, 'nieuw', vault.recipient)).toEqual({ ok: true, value: vault.identity });
    expect(DEFAULT_WORK_FACTOR).toBe(18);
  });
});

describe('drills', () => {
  it('B-07 show that an officer can unlock', async () => {
    const drill = await makeDrill(vault.recipient);
    const answer = await answerDrill(drill.challenge, vault.identity);
    if (!answer.ok) throw new Error('no answer');
    expect(await drillPassed(drill.answerSha256, answer.value)).toBe(true);
    expect(await drillPassed((await makeDrill(vault.recipient)).answerSha256, answer.value)).toBe(false);
  });

  it('B-07 cannot be used to have a share, a vault or anything else read out', async () => {
    const share = { tenderId: 't', lotId: 'l', purpose: 'price', setId: 's', recipient: 'r', holder: 'h', share: utf8('secret') } as const;
    const tricks = [
      await sealShare(share, vault.recipient),
      await sealText('samenspel drill 1\nnot hex', vault.recipient),
      (await makeDrill((await vaultExample()).recipient)).challenge,
    ];
    for (const trick of tricks) expect(await answerDrill(trick, vault.identity)).toMatchObject({ ok: false, error: { code: 'DRILL_WRONG' } });
  });
});
