// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TenderStage } from '@samenspel/aanbestedingen/testing';
import type { Browser } from '@samenspel/accounts/testing';
import { randomId } from '@samenspel/kernel';
import { aMunicipality, aStaffMember, staffActor } from '@samenspel/parties/testing';
import { startApi, type Answer, type RunningApi } from './harness.js';
import { NASTY_TEXTS } from './random-input.js';
import { rowsOfEverything } from './rows-of-everything.js';

const ERRORS = 'errors { __typename ... on UserError { code message path } }';
const CREATE = `mutation ($input: CreateTenderInput!) { createTender(input: $input) { tender { id } ${ERRORS} } }`;
const PROPOSE = `mutation ($input: ProposePublicationInput!) { proposePublication(input: $input) { ${ERRORS} } }`;
const FIGURE = `mutation ($input: SetFigureInput!) { setFigure(input: $input) { ${ERRORS} } }`;
const STEP = `mutation ($input: RecordPublicationStepInput!) { recordPublicationStep(input: $input) { ${ERRORS} } }`;
const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { ${ERRORS} } }`;

/** Every code in an answer, of the request and of the payload. */
function codesIn({ errors, data }: Answer): string[] {
  const payloads = Object.values(data ?? {}) as ({ errors?: { code: string }[] } | null)[];
  return [
    ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
    ...payloads.flatMap((payload) => payload?.errors?.map(({ code }) => code) ?? []),
  ];
}

describe('hostile input', () => {
  let api: RunningApi;
  let stage: TenderStage;
  let officer: Browser;
  let bidder: Browser;
  let administrator: Browser;
  let elsewhere: Browser;
  let tenderId: string;
  let publicId: string;
  let lotId: string;
  let before: Readonly<Record<string, string>>;
  beforeAll(async () => {
    api = await startApi({ environment: { SAMENSPEL_REQUESTS_PER_MINUTE: '1000000' } });
    stage = await TenderStage.open(api.database);
    publicId = await stage.published();
    tenderId = await stage.draft();
    lotId = (await stage.load(publicId)).lots[0]?.id ?? '';
    officer = await api.asActor(stage.people.officer);
    bidder = await api.asActor(await stage.signer());
    const { dataSource } = api.database;
    const staff = async (role: 'tenant_administrator' | 'procurement_officer', where = stage.municipality) =>
      api.asActor(staffActor(await aStaffMember(dataSource, where, role), where, role));
    administrator = await staff('tenant_administrator');
    elsewhere = await staff('procurement_officer', await aMunicipality(dataSource, 'Elders'));
  });
  beforeEach(async () => {
    before = await rowsOfEverything(api.database.dataSource);
  });
  afterAll(() => api.close());

  const failures = (): string[] => api.logLines.filter((line) => line.includes('"level":"error"'));
  const nothingChanged = async (): Promise<void> => {
    expect(await rowsOfEverything(api.database.dataSource)).toEqual(before);
    expect(failures()).toEqual([]);
  };
  /** Refused, with these codes and no others, and a sentence in the language asked for. */
  const refused = async (browser: Browser | null, query: string, variables: object, ...codes: readonly string[]): Promise<void> => {
    const answer = await api.graphql(browser, query, variables, { 'accept-language': 'en' });
    const found = codesIn(answer);
    expect([JSON.stringify(variables).slice(0, 200), found.length > 0, found.filter((code) => !codes.includes(code))]).toEqual([
      JSON.stringify(variables).slice(0, 200),
      true,
      [],
    ]);
  };

  it('notices one changed row, which the other cases rely on', async () => {
    await api.database.dataSource.query('UPDATE parties.municipality SET name = $1 WHERE id = $2', ['Anders', stage.municipality.municipalityId]);
    expect(Object.keys(before).filter((table) => before[table] !== undefined).length).toBeGreaterThan(30);
    expect(await rowsOfEverything(api.database.dataSource)).not.toEqual(before);
  });

  it('in texts is refused in one sentence: NUL, halves, turned reading, too long, nothing at all', async () => {
    for (const text of ['a\u0000b', '\ud800', 'x\udc00', 'plan\u202efdp', '\u2066x', 'a'.repeat(100_000), '']) {
      await refused(
        officer,
        CREATE,
        { input: { municipality: stage.slug, title: text } },
        'IS_CLEAN_TEXT',
        'MAX_LENGTH',
        'MIN_LENGTH',
        'IS_NOT_EMPTY',
      );
      await refused(bidder, ASK, { input: { tenderId: publicId, text } }, 'IS_CLEAN_TEXT', 'MAX_LENGTH', 'MIN_LENGTH', 'IS_NOT_EMPTY');
    }
    const dutch = await api.graphql(officer, CREATE, { input: { municipality: stage.slug, title: '\u0000' } });
    expect(JSON.stringify(dutch.data)).toContain('In deze tekst staat een teken');
    for (const slug of NASTY_TEXTS)
      expect(
        codesIn(await api.graphql(null, 'query ($slug: String!) { municipality(slug: $slug) { id } }', { slug })).filter(
          (code) => code !== 'BAD_USER_INPUT',
        ),
      ).toEqual([]);
    await nothingChanged();
  });

  it('in ids is refused: no id, of another kind, of another municipality, of nothing', async () => {
    for (const id of [
      '',
      '1',
      "' OR 1=1 --",
      '\u0000',
      '{"$ne":null}',
      '../..',
      'x'.repeat(10_000),
      randomId(),
      lotId,
      stage.municipality.municipalityId,
    ]) {
      await refused(officer, PROPOSE, { input: { tenderId: id, version: 1 } }, 'NOT_FOUND', 'IS_UUID', 'IS_CLEAN_TEXT');
      expect((await api.graphql(officer, 'query ($id: ID!) { tender(id: $id) { id } }', { id })).data?.['tender'] ?? null).toBeNull();
    }
    await refused(elsewhere, PROPOSE, { input: { tenderId, version: 1 } }, 'NOT_FOUND');
    await nothingChanged();
  });

  it('that assigns more than is asked is refused, also with keys of prototypes', async () => {
    for (const extra of [
      '"status":"published"',
      '"municipalityId":"x"',
      '"__proto__":{"version":9}',
      '"constructor":{"prototype":{"x":1}}',
      '"id":"x"',
    ]) {
      const body = `{"query":${JSON.stringify(CREATE)},"variables":{"input":{"municipality":"${stage.slug}","title":"T",${extra}}}}`;
      const response = await fetch(`${api.origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: api.origin,
          cookie: `samenspel=${officer.cookie('samenspel') ?? ''}`,
          'samenspel-party': stage.municipality.partyId,
        },
        body,
      });
      expect([extra, codesIn({ status: response.status, ...((await response.json()) as object) })]).toEqual([extra, ['BAD_USER_INPUT']]);
    }
    expect(({} as { version?: number }).version).toBeUndefined();
    await nothingChanged();
  });

  it('in moments, days and numbers is refused outside what they can mean', async () => {
    for (const at of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '+275760-09-13T00:00:00Z', 'NaN', '2026-02-30T00:00:00Z', 1e15, -1])
      await refused(officer, STEP, { input: { tenderId: publicId, kind: 'ted_published', reference: '1-2026', at } }, 'BAD_USER_INPUT');
    for (const validFrom of ['0000-01-01', '2200-01-01', '2026-13-01', '2026-02-29', 'gisteren', null])
      await refused(administrator, FIGURE, { input: { key: 'x', source: 's', validFrom, value: 1 } }, 'BAD_USER_INPUT');
    for (const version of [2 ** 31, -(2 ** 31) - 1, 1.5, 'NaN', null])
      await refused(officer, PROPOSE, { input: { tenderId, version } }, 'BAD_USER_INPUT');
    for (const cents of [2 ** 53, -(2 ** 53), 0.1, '1', -1])
      await refused(
        officer,
        `mutation ($input: UpdateTenderInput!) { updateTender(input: $input) { ${ERRORS} } }`,
        { input: { tenderId, version: 1, title: 'T', procedure: 'sas', estimatedValueCents: cents, lot: {} } },
        'BAD_USER_INPUT',
        'MIN',
        'CONFLICT',
      );
    await nothingChanged();
  });

  it('in free JSON, nested or named as prototypes are, is refused or kept as it is, and breaks nothing', async () => {
    for (const value of ['{"__proto__":{"x":1}}', '"\\u0000"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
      const input = `{"key":"no.such.figure","source":"s","validFrom":"2030-01-01","value":${value}}`;
      const body = `{"query":${JSON.stringify(FIGURE)},"variables":{"input":${input}}}`;
      const response = await fetch(`${api.origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: api.origin,
          cookie: `samenspel=${administrator.cookie('samenspel') ?? ''}`,
          'samenspel-party': stage.municipality.partyId,
        },
        body,
      });
      const codes = codesIn({ status: response.status, ...((await response.json()) as object) });
      expect([value.slice(0, 30), response.status < 500, codes.length > 0, codes.includes('INTERNAL_SERVER_ERROR')]).toEqual([
        value.slice(0, 30),
        true,
        true,
        false,
      ]);
    }
    await nothingChanged();
  });

  it('in filters, cursors and page sizes is refused', async () => {
    const list =
      'query ($first: Int, $after: String, $municipality: String) { tenders(first: $first, after: $after, municipality: $municipality) { nodes { id } } }';
    for (const after of [
      'x',
      'W10',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('[{"$gt":""},"x"]').toString('base64url'),
      'é'.repeat(2_000),
    ])
      await refused(null, list, { after }, 'BAD_USER_INPUT');
    for (const first of [0, -1, 101, 2 ** 31, 1.5, '1; DROP']) await refused(null, list, { first }, 'BAD_USER_INPUT');
    for (const municipality of ["' OR 'a'='a", '%', '__proto__'])
      expect(JSON.stringify((await api.graphql(null, list, { municipality })).data ?? null)).not.toContain('"id"');
    await nothingChanged();
  });

  it('of a size that nobody needs is refused with the limit, in the language asked for', async () => {
    const deep = (levels: number): string => (levels === 0 ? '{ id }' : `{ lots { nodes ${deep(levels - 1)} } }`);
    const cases: readonly (readonly [string, string])[] = [
      ['DEPTH_LIMIT', `{ tenders { nodes ${deep(8)} } }`],
      ['ALIAS_LIMIT', `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ')} }`],
      ['ROOT_FIELD_LIMIT', `{ ${'service { origin } '.repeat(11)} }`],
      ['DIRECTIVE_LIMIT', `{ service ${'@include(if: true) '.repeat(31)} { origin } }`],
      ['FIELD_LIMIT', `{ service { ${'origin '.repeat(501)} } }`],
      ['COST_LIMIT', '{ tenders(first: 100) { nodes { lots(first: 100) { nodes { criteria(first: 100) { nodes { id maxValue { cents } } } } } } } }'],
      ['GRAPHQL_PARSE_FAILED', `{ ${'service '.repeat(2_001)} }`],
    ];
    for (const [code, query] of cases) {
      const [english, dutch] = await Promise.all(['en', 'nl'].map((language) => api.graphql(null, query, {}, { 'accept-language': language })));
      expect([code, codesIn(english!), codesIn(dutch!)]).toEqual([code, [code], [code]]);
      if (code.endsWith('_LIMIT')) expect(english!.errors?.[0]?.message).not.toBe(dutch!.errors?.[0]?.message);
    }
    const large = await fetch(`${api.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }', variables: { x: 'a'.repeat(1_000_000) } }),
    });
    expect([large.status, ((await large.json()) as { code?: string }).code]).toEqual([413, 'TOO_LARGE']);
    const batch = await fetch(`${api.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
    });
    expect(batch.status).toBe(400);
    await nothingChanged();
  });
});
