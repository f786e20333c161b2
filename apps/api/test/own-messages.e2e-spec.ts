// SPDX-License-Identifier: EUPL-1.2
import type { Browser } from '@samenspel/accounts/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageKinds } from '@samenspel/composition';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { startApi, type RunningApi } from './harness.js';

const LIST = '{ notices(first: 100) { nodes { id line link legal readAt } totalCount } mailChoice }';
const READ = 'mutation ($input: MarkNoticeReadInput!) { markNoticeRead(input: $input) { noticeId errors { ... on UserError { code } } } }';
const CHOOSE = 'mutation ($input: ChooseMailInput!) { chooseMail(input: $input) { mail errors { ... on UserError { code } } } }';

interface Listed {
  readonly notices: {
    readonly nodes: readonly { readonly id: string; readonly line: string; readonly link: string; readonly readAt: string | null }[];
  };
  readonly mailChoice: string;
}

describe('own messages', () => {
  let api: RunningApi;
  let an: Browser;
  let bo: Browser;
  beforeAll(async () => {
    api = await startApi({ accounts: ['an', 'bo'] });
    an = await api.as('an');
    bo = await api.as('bo');
    const [{ id: personId }] = await api.database.dataSource.query(`SELECT id FROM accounts.person WHERE display_name = 'an'`);
    await api.database.unitOfWork.run(systemActor('spec'), async (work) => {
      for (const kind of messageKinds) {
        await sendMessage(work, kind, [{ personId }], kind.example, { municipalityId: null, subject: { kind: 'spec', id: randomId() } });
      }
      return ok();
    });
  });
  afterAll(() => api.close());

  it('X-05 are for oneself, in one line each, with the place where one reads on', async () => {
    const { data } = await api.graphql<Listed>(an, LIST);
    expect(data?.notices.nodes).toHaveLength(messageKinds.length);
    for (const { line, link } of data?.notices.nodes ?? []) {
      expect(line.length).toBeGreaterThan(5);
      expect(link.startsWith(api.origin)).toBe(true);
    }
    expect((await api.graphql<Listed>(bo, LIST)).data?.notices.nodes).toEqual([]);
    expect((await api.graphql(null, LIST)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('X-05 are marked as read by their reader only', async () => {
    const noticeId = (await api.graphql<Listed>(an, LIST)).data?.notices.nodes[0]?.id;
    expect((await api.graphql(bo, READ, { input: { noticeId } })).data).toMatchObject({
      markNoticeRead: { noticeId: null, errors: [{ code: 'NOT_FOUND' }] },
    });
    expect((await api.graphql(an, READ, { input: { noticeId } })).data).toMatchObject({ markNoticeRead: { noticeId, errors: [] } });
    expect((await api.graphql<Listed>(an, LIST)).data?.notices.nodes[0]?.readAt).not.toBeNull();
  });

  it('X-05 come by mail as the person chooses', async () => {
    expect((await api.graphql<Listed>(an, LIST)).data?.mailChoice).toBe('DAILY');
    expect((await api.graphql(an, CHOOSE, { input: { mail: 'NEVER' } })).data).toMatchObject({ chooseMail: { mail: 'NEVER', errors: [] } });
    expect((await api.graphql<Listed>(an, LIST)).data?.mailChoice).toBe('NEVER');
  });
});
