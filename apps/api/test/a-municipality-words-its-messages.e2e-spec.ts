// SPDX-License-Identifier: EUPL-1.2
import type { Browser } from '@samenspel/accounts/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { partiesMessages } from '@samenspel/parties';
import { aMunicipality, aStaffMember, staffActor, type TestMunicipality } from '@samenspel/parties/testing';
import { startApi, type RunningApi } from './harness.js';

const KINDS = '{ messageKinds { name legal placeholders wordings { language version own line } } }';
const SET = `mutation ($input: SetMessageWordingInput!) { setMessageWording(input: $input) {
  kind { name wordings { language version own line } } errors { ... on UserError { code path } } } }`;
const LINES = '{ notices(first: 10) { nodes { line } } }';

describe('the messages of a municipality', () => {
  let api: RunningApi;
  let baarn: TestMunicipality;
  let administrator: Browser;
  let officer: Browser;
  let officerId: string;

  beforeAll(async () => {
    api = await startApi();
    const { dataSource } = api.database;
    baarn = await aMunicipality(dataSource, 'Baarn');
    const id = await aStaffMember(dataSource, baarn, 'tenant_administrator');
    officerId = await aStaffMember(dataSource, baarn, 'procurement_officer');
    administrator = await api.asActor(staffActor(id, baarn, 'tenant_administrator'));
    officer = await api.asActor(staffActor(officerId, baarn, 'procurement_officer'));
  });
  afterAll(() => api.close());

  const kind = partiesMessages.find(({ name }) => name === 'staff-role.given');
  const input = {
    ...{ kind: kind?.name, language: 'nl', version: 0 },
    words: { subject: 'Welkom bij {municipalityName}', text: 'U werkt nu ook voor {municipalityName}.', line: 'Welkom bij {municipalityName}!' },
  };
  const notify = async (municipalityId: string): Promise<void> => {
    await api.database.unitOfWork.run(systemActor('spec'), async (work) => {
      if (kind === undefined) throw new Error('no such kind');
      await sendMessage(work, kind, [{ personId: officerId }], kind.example, { municipalityId, subject: { kind: 'spec', id: randomId() } });
      return ok();
    });
  };

  it('X-05 are worded by its tenant administrator, by version, and read so by who gets them', async () => {
    expect((await api.graphql(officer, KINDS)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await api.graphql(officer, SET, { input })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const { data } = await api.graphql<{ messageKinds: { name: string; wordings: object[] }[] }>(administrator, KINDS);
    expect(data?.messageKinds.find(({ name }) => name === kind?.name)).toMatchObject({
      placeholders: ['municipalityName'],
      wordings: [{ language: 'nl', version: 0, own: false, line: kind?.words.nl.line }, { language: 'en' }],
    });
    expect((await api.graphql(administrator, SET, { input })).data).toMatchObject({
      setMessageWording: { kind: { wordings: [{ version: 1, own: true, line: 'Welkom bij {municipalityName}!' }, { version: 0 }] }, errors: [] },
    });
    expect((await api.graphql(administrator, SET, { input })).data).toMatchObject({ setMessageWording: { errors: [{ code: 'CONFLICT' }] } });
    await notify(baarn.municipalityId);
    await notify(randomId());
    const lines = (await api.graphql<{ notices: { nodes: { line: string }[] } }>(officer, LINES)).data?.notices.nodes.map(({ line }) => line);
    expect(lines?.toSorted()).toEqual(['U heeft een nieuwe rol bij Baarn.', 'Welkom bij Baarn!']);
  });

  it('X-05 are not worded with a placeholder that the message does not bring', async () => {
    const words = { ...input.words, text: 'Beste {firstName}' };
    expect((await api.graphql(administrator, SET, { input: { ...input, version: 1, words } })).data).toMatchObject({
      setMessageWording: { kind: null, errors: [{ code: 'WORDING_PLACEHOLDER', path: ['text'] }] },
    });
  });
});
