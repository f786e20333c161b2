// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenderStage } from '@samenspel/aanbestedingen/testing';
import type { Browser } from '@samenspel/accounts/testing';
import { startApi, type Answer, type RunningApi } from './harness.js';

interface Failed {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}
interface Tender {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}
type Outcome = { readonly tender: Tender | null; readonly errors: readonly Failed[] };

const DAY = 86_400_000;
const ERRORS = 'errors { __typename ... on UserError { code message path } }';
const PUBLIC_FIELDS = `id status title municipalitySlug estimatedValue { cents } planning { bidDeadline } dates { key day rule because } availableActions
  clarificationNotes { nodes { number answers { question answer } } } lots { nodes { id status criteria { nodes { id title weightBp advised } } } }`;

let api: RunningApi;
let stage: TenderStage;
let officer: Browser;
beforeAll(async () => {
  api = await startApi();
  stage = await TenderStage.open(api.database);
  officer = await api.asActor(stage.people.officer);
}, 60_000);
afterAll(() => api.close());

async function mutate(as: Browser, name: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { tender { id version status } ${ERRORS} } }`;
  const answer: Answer<Record<string, Outcome>> = await api.graphql(as, query, { input });
  const outcome = answer.data?.[name];
  if (outcome === undefined) throw new Error(JSON.stringify(answer));
  return outcome;
}
const codes = ({ errors }: Outcome): string[] => errors.map(({ code }) => code);
const tenderAs = async (as: Browser | null, id: string, fields: string): Promise<Answer<{ tender: Record<string, unknown> | null }>> =>
  api.graphql(as, `query ($id: ID!) { tender(id: $id) { ${fields} } }`, { id });

function draft(now: number): Record<string, unknown> {
  const noon = (days: number): string => `${new Date(now + days * DAY).toISOString().slice(0, 10)}T11:00:00Z`;
  return {
    ...{
      procedure: 'sas',
      title: 'Dagbesteding',
      description: 'Dagbesteding in de wijk.',
      cpvCode: '85311000',
      areaCodes: ['WK030801'],
      areaYear: 2024,
    },
    ...{ themes: ['care_and_support'], estimatedValueCents: 4_000_000_000, procedureReason: 'Sociale diensten.', lotsReason: 'Een wijk.' },
    planning: { questionDeadline: noon(10), answersBy: noon(18), bidDeadline: noon(30), adviceEndsAt: noon(44) },
    lot: { priceMethod: 'relative', priceWeightBp: 3_000 },
    criteria: [
      { key: 'care', title: 'Zorg', weightBp: 7_000, advised: true },
      { key: 'day', parentKey: 'care', title: 'Overdag', weightBp: 10_000 },
    ],
  };
}

async function created(): Promise<Tender> {
  const { tender } = await mutate(officer, 'createTender', { municipality: stage.slug, title: 'Nieuw' });
  if (tender === null) throw new Error('no tender');
  return tender;
}

describe('a draft', () => {
  it('T-08 T-09 is written whole, and answers with warnings, missed gates and what may be done', async () => {
    const { id, version } = await created();
    const updated = await mutate(officer, 'updateTender', { tenderId: id, version, ...draft(Date.now()) });
    expect(updated.errors).toEqual([]);
    const read = await tenderAs(officer, id, `${PUBLIC_FIELDS} warnings { code article message } tasks { role } publicationSteps { kind }`);
    expect(read.errors).toBeUndefined();
    expect(read.data?.tender).toMatchObject({
      ...{ status: 'draft', estimatedValue: { cents: 4_000_000_000 }, tasks: [{ role: 'procurement_officer' }], publicationSteps: [] },
      availableActions: ['updateTender', 'assignTenderRole', 'proposePublication', 'proposeWithdrawal'],
    });
    expect(JSON.stringify(read.data?.tender?.['warnings'])).toContain('LINT_RELATIVE_PRICE');
    const proposed = await mutate(officer, 'proposePublication', { tenderId: id, version: updated.tender?.version });
    expect(new Set(codes(proposed))).toEqual(
      new Set([
        'GATE_PLANNING',
        'GATE_COOPERATION',
        'GATE_INVOLVEMENT',
        'GATE_PREPARATION',
        'GATE_ADVICE_ROUND',
        'GATE_SOCIAL_VALUE',
        'GATE_OPENING_OFFICERS',
        'GATE_ROLES',
      ]),
    );
    for (const { message, __typename } of proposed.errors)
      expect([message.length > 10, message.startsWith('GATE'), __typename]).toEqual([true, false, 'Refused']);
  });

  it('with an old version is a conflict, and nothing is overwritten', async () => {
    const { id, version } = await created();
    await mutate(officer, 'updateTender', { tenderId: id, version, ...draft(Date.now()), title: 'De mijne' });
    const late = await mutate(officer, 'updateTender', { tenderId: id, version, ...draft(Date.now()), title: 'Te laat' });
    expect(codes(late)).toEqual(['CONFLICT']);
    expect((await tenderAs(officer, id, 'title')).data?.tender).toEqual({ title: 'De mijne' });
  });

  it('refuses what no form should hold, each at its field', async () => {
    const { id, version } = await created();
    const wrong = async (changes: object): Promise<string[]> => {
      const { errors } = await mutate(officer, 'updateTender', { tenderId: id, version, ...draft(Date.now()), ...changes });
      return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    expect(await wrong({ title: 'nul \u0000 hier' })).toEqual(['IS_CLEAN_TEXT title']);
    expect(await wrong({ description: 'half \ud800 teken' })).toEqual(['IS_CLEAN_TEXT description']);
    expect(await wrong({ title: 'x'.repeat(201) })).toEqual(['MAX_LENGTH title']);
    expect(await wrong({ title: '  ' })).toEqual(['TITLE_REQUIRED title']);
    expect(await wrong({ planning: { bidDeadline: '2199-01-01T00:00:00Z' } })).toEqual(['MAX_DATE planning.bidDeadline']);
    expect(await wrong({ planning: { bidDeadline: '2027-01-01T00:00:01Z' } })).toEqual(['DEADLINE_NO_WHOLE_MINUTE planning.bidDeadline']);
    expect(await wrong({ estimatedValueCents: -1 })).toEqual(['MIN estimatedValueCents']);
    expect(await wrong({ cpvCode: '85999999' })).toEqual(['CPV_UNKNOWN cpvCode']);
    expect(await wrong({ areaCodes: ['WK999999'] })).toEqual(['AREA_UNKNOWN areaCodes']);
    expect(await wrong({ areaYear: 2019 })).toEqual(['AREA_UNKNOWN areaCodes']);
    expect(await wrong({ themes: ['care'] })).toEqual(['THEME_UNKNOWN themes']);
    expect(await wrong({ invited: [{ partyId: stage.municipality.partyId, reason: 'Wij zelf.' }] })).toEqual(['INVITED_UNKNOWN invited']);
    expect(await wrong({ criteria: [{ key: 'a', parentKey: 'b', title: 'Los' }] })).toEqual(['CRITERION_PARENT_UNKNOWN criteria.0.parentKey']);
  });
});

describe('a tender for those outside', () => {
  it('T-07 is not there before publication, for one by one, in lists, and as what staff see', async () => {
    const hidden = await stage.decided();
    const provider = await api.asActor(await stage.signer('provider'));
    for (const as of [null, provider]) {
      expect((await tenderAs(as, hidden, PUBLIC_FIELDS)).data).toEqual({ tender: null });
      const list = await api.graphql(as, `{ tenders(municipality: "${stage.slug}") { nodes { id } totalCount } }`);
      expect(JSON.stringify(list.data)).not.toContain(hidden);
      expect((await tenderAs(as, hidden, 'tasks { personId }')).errors?.[0]?.extensions['code']).toBe(as === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
  });

  it('T-07 X-07 is there for everybody once public, with dates that tell why', async () => {
    const id = await stage.published();
    const read = await tenderAs(null, id, PUBLIC_FIELDS);
    expect(read.errors).toBeUndefined();
    expect(read.data?.tender).toMatchObject({ status: 'published', municipalitySlug: stage.slug, availableActions: [] });
    const dates = read.data?.tender?.['dates'] as { because: string }[];
    expect(dates.length).toBeGreaterThan(5);
    for (const { because } of dates) expect(because).toMatch(/^[A-Z].*\.$/);
  });

  it('T-11 asks a question that nobody can trace, and reads the answer with everybody', async () => {
    const id = await stage.published();
    const provider = await api.asActor(await stage.signer('provider', 'Zorg Onbekend'));
    const asked = await api.graphql(provider, `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { question { id } ${ERRORS} } }`, {
      input: { tenderId: id, text: 'Mag het met vrijwilligers?' },
    });
    expect(asked.data?.['askQuestion']).toMatchObject({ errors: [] });
    const open = await api.graphql<{ openQuestions: { nodes: { id: string }[] } }>(
      officer,
      'query ($id: ID!) { openQuestions(tenderId: $id, first: 20) { nodes { id text askerPartyId } } }',
      { id },
    );
    expect(open.data?.openQuestions.nodes).toMatchObject([{ text: 'Mag het met vrijwilligers?', askerPartyId: null }]);
    const questionId = open.data?.openQuestions.nodes[0]?.id;
    const answered = await api.graphql(
      officer,
      `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { question { answer } ${ERRORS} } }`,
      {
        input: { questionId, answer: 'Ja.' },
      },
    );
    expect(answered.data?.['answerQuestion']).toMatchObject({ question: { answer: 'Ja.' }, errors: [] });
    const before = await tenderAs(null, id, PUBLIC_FIELDS);
    expect(JSON.stringify(before.data)).not.toContain('vrijwilligers');
    const note = await api.graphql(
      officer,
      `mutation ($input: PublishClarificationNoteInput!) { publishClarificationNote(input: $input) { note { number } ${ERRORS} } }`,
      {
        input: { tenderId: id },
      },
    );
    expect(note.data?.['publishClarificationNote']).toMatchObject({ note: { number: 1 }, errors: [] });
    const after = await tenderAs(null, id, PUBLIC_FIELDS);
    expect(after.data?.tender?.['clarificationNotes']).toEqual({
      nodes: [{ number: 1, answers: [{ question: 'Mag het met vrijwilligers?', answer: 'Ja.' }] }],
    });
  });

  it('a list of tenders with lots, dates and notes sends the same number of statements whatever the page size', async () => {
    for (let made = 0; made < 3; made += 1) await stage.published();
    const list = (first: number) =>
      api.statementsOf(async () => {
        const answer = await api.graphql<{ tenders: { nodes: unknown[] } }>(
          null,
          `{ tenders(municipality: "${stage.slug}", first: ${first}) { nodes { ${PUBLIC_FIELDS} } } }`,
        );
        expect(answer.errors).toBeUndefined();
        expect(answer.data?.tenders.nodes).toHaveLength(first);
      });
    expect((await list(4)).length).toBe((await list(1)).length);
  });

  it('a list of tenders with its first lots and their published advice is one statement, the same when a document comes back', async () => {
    const query = (
      first: number,
    ) => `query L($lots: Int = 5) { tenders(municipality: "${stage.slug}", first: ${first}) { nodes { id title cpvCode municipalityName
      lots(first: $lots) { nodes { id title publicAdvice(first: 3) { nodes { adviserName aboutWinner because } pageInfo { hasNextPage } } } } } } }`;
    for (const first of [1, 3]) {
      const answers: unknown[] = [];
      for (let times = 0; times < 7; times += 1) {
        const sent = await api.statementsOf(async () => void answers.push(await api.graphql(null, query(first))));
        // The rate limit counts in the database too: one statement beside that of the list.
        expect(sent.filter((text) => !text.includes('limits.request_count'))).toHaveLength(1);
        expect(sent.length).toBeLessThanOrEqual(2);
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(JSON.stringify(answers[0])).toContain('"lots":{"nodes":[{"id"');
    }
    const beyond = await api.graphql(null, query(3).replace('= 5', '= 101'));
    expect(beyond.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('a list of own drafts with their warnings and tasks sends the same number of statements whatever the page size', async () => {
    for (let made = 0; made < 2; made += 1) await stage.draft();
    const list = (first: number) =>
      api.statementsOf(async () => {
        const answer = await api.graphql<{ myTenders: { nodes: unknown[] } }>(
          officer,
          `{ myTenders(first: ${first}) { nodes { id warnings { code message } tasks { role } dates { because } } } }`,
        );
        expect(answer.errors).toBeUndefined();
        expect(answer.data?.myTenders.nodes).toHaveLength(first);
      });
    expect((await list(3)).length).toBe((await list(1)).length);
  });
});
