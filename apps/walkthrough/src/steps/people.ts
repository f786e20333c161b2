// SPDX-License-Identifier: EUPL-1.2
import { answerDrill, makeVault, newPassphrase, unwrapVault } from '@samenspel/sealing';
import { fromBase64, toBase64 } from '../bytes.js';
import { cast, demoPassphrase, type CastName } from '../cast.js';
import { done, expectThat } from '../expectation.js';
import type { Step } from '../step.js';

export const OFFICERS = ['officerOne', 'officerTwo', 'officerThree'] as const satisfies readonly CastName[];
/** Low, because the story has to be short; a browser uses the library's default. */
const WORK_FACTOR = 12;

const signIn: Step = {
  id: 'sign-in',
  title: 'Everybody signs in at the identity provider, and shows a code of their authenticator app',
  async play(world) {
    for (const name of Object.keys(cast) as CastName[]) await world.signIn(name);
    return Object.values(cast).map(({ name, party, roles }) => `${name}, for ${party}: ${roles.join(', ')}`);
  },
};

const makeVaults: Step = {
  id: 'make-vaults',
  title: 'Each opening officer makes a vault key in their own browser',
  async play(world) {
    for (const name of OFFICERS) {
      const { recipient, wrapped } = await makeVault(demoPassphrase(cast[name].account), WORK_FACTOR);
      done(await world.person(name).mutate('registerVault', { recipient, wrapped: toBase64(wrapped) }, 'vault { recipient }'));
    }
    return ['the municipality holds public keys and wrapped secrets only'];
  },
};

const proveVaults: Step = {
  id: 'prove-vaults',
  title: 'Each of them proves that the vault opens',
  whenLeftOut: { refusedAt: 'propose-publication', code: 'GATE_OPENING_OFFICERS' },
  async play(world) {
    for (const name of OFFICERS) {
      const person = world.person(name);
      const { challenge } = done(await person.mutate<{ challenge: string }>('startVaultDrill', {}, 'challenge'));
      const { myVault } = await person.query<{ myVault: { wrapped: string } }>('{ myVault { wrapped } }');
      const answer = await answerDrill(fromBase64(challenge), await unlocked(name, myVault.wrapped));
      expectThat(answer.ok, `${name} cannot answer the drill`);
      done(await person.mutate('proveVault', { answer: answer.value }, 'vault { recipient }'));
    }
    return ['three of three vaults work'];
  },
};

/** What the officer's browser does with the passphrase: the server has only what it opens. */
export async function unlocked(name: CastName, wrapped: string): Promise<string> {
  const vault = await unwrapVault(fromBase64(wrapped), demoPassphrase(cast[name].account));
  expectThat(vault.ok, `${name} cannot unlock the own vault`);
  return vault.value;
}

const recoveryKey: Step = {
  id: 'recovery-key',
  title: 'The municipality prints an offline recovery key and puts it in its safe',
  async play(world) {
    const { recipient } = await makeVault(newPassphrase(), WORK_FACTOR);
    done(await world.person('administrator').mutate('registerRecoveryRecipient', { recipient }, 'recipient'));
    return ['it will hold one share of each key: alone it opens nothing'];
  },
};

export const peopleSteps: readonly Step[] = [signIn, makeVaults, proveVaults, recoveryKey];
