// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { catalogue, type Declared, type Permission, type Role, SECOND_FACTOR_IN_SCHEMA } from '@samenspel/access';
import type { Browser } from '@samenspel/accounts/testing';
import { aMember, aMunicipality, anActor, aParty, aPerson, aStaffMember, memberActor, staffActor } from '@samenspel/parties/testing';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { startApi, type RunningApi } from './harness.js';

/** What signs, decides, opens or binds. Each line is a decision: who adds or removes one, thinks of a stolen session. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'signs for a party': ['submitBid', 'confirmBid', 'withdrawBid', 'confirmBidPartnership', 'answerProlongation', 'signAdvice', 'createMachine'],
  'decides on a tender': [
    'decidePublication',
    'decideTenderChange',
    'decideComplaint',
    'decideWithdrawal',
    'decideBidValidity',
    'decideLotEnding',
    'decideLotUnopenable',
    'decideStrikeOut',
    'admitAdviser',
  ],
  'opens or draws': ['startOpening', 'contributeShare', 'registerVault', 'registerRecoveryRecipient', 'proposeTieDraw', 'confirmTieDraw'],
  'is final in the assessment': ['lockScores', 'replaceEvaluator', 'fixQuality', 'weighPrice'],
  'decides on a challenge, or signs what came of it': [
    ...[
      'decideChallenge',
      'refuseTreatment',
      'declareChallengeInadmissible',
      'convertChallengeToTender',
      'fixPenalty',
      'answerChallengeComplaint',
      'decideObjection',
      'checkChallengeLegally',
      'signChallengeAgreement',
      'endWithoutAgreement',
      'extendChallenge',
      'anchorChallenge',
      'endChallenge',
      'returnTask',
      'stepIn',
      'stepBack',
    ],
  ],
  'decides on an award': ['decideAward', 'withdrawAwardDecision', 'confirmAward', 'extendStandstill'],
  'gives power or sets a legal figure': [
    ...['proposeStaffRole', 'confirmStaffRole', 'endStaffRole', 'createMunicipality', 'appointFirstAdministrator', 'setFigure', 'verifyFigure'],
  ],
};

describe('what signs, decides, opens or binds', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const mutations = () => Object.values(api.app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {});

  it('asks for a fresh second factor, says so, and nothing else does', () => {
    const asked = mutations().filter(({ extensions }) => extensions[SECOND_FACTOR_IN_SCHEMA] === true);
    expect(asked.map(({ name }) => name).sort()).toEqual(Object.values(ASKED).flat().sort());
    expect(asked.filter(({ description }) => !/fresh second factor/i.test(description ?? '')).map(({ name }) => name)).toEqual([]);
    const promised = mutations().filter(({ description }) => /fresh second factor/i.test(description ?? ''));
    expect(promised.map(({ name }) => name).sort()).toEqual(asked.map(({ name }) => name).sort());
  });

  it('P-09 A-10 B-06 B-07 refuses who shows none, whatever it is about, and lets on who does', async () => {
    for (const { name, args, extensions } of mutations().filter((one) => one.extensions[SECOND_FACTOR_IN_SCHEMA] === true)) {
      const [input] = args;
      if (input === undefined) throw new Error(`${name} has no input`);
      const text = `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { errors { __typename ... on UserError { code } } } }`;
      const [permission] = extensions['allow'] as Exclude<Declared, 'anonymous'>;
      const [tired, awake] = await browsersOf(permission as Permission);
      const codes = async (browser: Browser): Promise<readonly string[]> => {
        const { data, errors } = await api.graphql(browser, text, { input: anInput(input.type) });
        const payload = data?.[name] as { errors: readonly { code: string }[] } | undefined;
        return payload?.errors.map(({ code }) => code) ?? errors?.map(({ message }) => message) ?? [];
      };
      expect([name, await codes(tired)]).toEqual([name, ['SECOND_FACTOR_NOT_FRESH']]);
      expect([name, await codes(awake)]).not.toEqual([name, expect.arrayContaining(['SECOND_FACTOR_NOT_FRESH'])]);
    }
  });

  const made = new Map<Role, readonly [Browser, Browser]>();
  /** Somebody who may, without and with a code. */
  async function browsersOf(permission: Permission): Promise<readonly [Browser, Browser]> {
    const [role] = catalogue[permission].roles as readonly Role[];
    if (role === undefined) throw new Error(`nobody has ${permission}`);
    const present = made.get(role);
    if (present !== undefined) return present;
    const actor = await actorWith(role);
    const both = [await api.asActor(actor, { secondFactor: false }), await api.asActor(actor)] as const;
    made.set(role, both);
    return both;
  }

  async function actorWith(role: Role) {
    const db = api.database.dataSource;
    if (role === 'installation_administrator') {
      const personId = await aPerson(db);
      await db.query('INSERT INTO accounts.installation_administrator (person_id, given_at) VALUES ($1, now())', [personId]);
      return anActor({ personId });
    }
    if (role === 'party_administrator' || role === 'party_signer' || role === 'party_member') {
      const partyId = await aParty(db, 'initiative');
      const personId = await aMember(db, partyId, 'party_administrator', 'party_signer', 'party_member');
      return memberActor(personId, { id: partyId, kind: 'initiative' }, role);
    }
    if (role === 'visitor' || role === 'person' || role === 'machine') throw new Error(`${role} decides nothing`);
    const municipality = await aMunicipality(db, role, `GM${String(1000 + made.size)}`);
    return staffActor(await aStaffMember(db, municipality, role), municipality, role);
  }
});

const SCALARS: Readonly<Record<string, unknown>> = { Int: 1, SafeInt: 1, Boolean: true, LocalDate: '2027-03-01', DateTime: '2027-03-01T12:00:00Z' };

/** The least that the schema takes. */
function anInput(type: GraphQLInputType): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (!isInputObjectType(inner)) return SCALARS[inner.name] ?? '00000000-0000-4000-8000-000000000000';
  const required = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
  return Object.fromEntries(required.map(({ name, type: inside }) => [name, anInput(inside)]));
}
