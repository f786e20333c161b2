// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startClock } from '@samenspel/database';
import { ok, randomId, systemActor, visitor, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { defineMessage } from './message-kind.js';
import { Outbox } from './outbox.js';
import type { Postman } from './postman.js';
import { MessageRenderer, type Mail } from './renderer.js';
import { sendMessage } from './send-message.js';
import { SetWording, type SetWordingInput } from './set-wording.js';

const words = { subject: 'Gunning van {title}', text: 'Lees {title} vóór {until, date, legal}.', line: 'De gunning van {title}.' };
const award = defineMessage<{ title: string; until: number; tender: string }>({
  ...{ name: 'spec.award', legal: true, neutral: false, words: { nl: words, en: words }, path: '/tenders/{tender}' },
  example: { title: 'Groen', until: 1_796_122_800_000, tender: 'x' },
});
const own = { subject: 'Ons besluit over {title}', text: 'Beste inwoner, lees {title} vóór {until, date, legal}.', line: 'Besluit over {title}' };

describe('own wording of a municipality', () => {
  let database: TestDatabase;
  let set: SetWording;
  let outbox: Outbox;
  const sent: Mail[] = [];
  const municipalityId = randomId();
  const administrator: Actor = {
    ...visitor('nl', 'spec'),
    personId: randomId(),
    party: { id: randomId(), kind: 'municipality', municipalityId },
    permissions: new Set(['municipality:change']),
  };
  const input: SetWordingInput = { kind: 'spec.award', language: 'nl', version: 0, words: own, validFrom: null };

  beforeAll(async () => {
    database = await createTestDatabase([]);
    set = new SetWording(database.unitOfWork, [award]);
    const renderer = new MessageRenderer([award], 'https://samenspel.example');
    const postman: Postman = {
      send: (_id, _to, mail) => {
        sent.push(mail);
        return Promise.resolve({ outcome: 'accepted' });
      },
    };
    const book = { addressOf: () => Promise.resolve({ email: 'an@example.nl', language: 'nl' as const }) };
    outbox = new Outbox(database.dataSource, database.unitOfWork, renderer, { real: postman, sandbox: postman }, book);
    await database.unitOfWork.run(systemActor('spec'), async (work) => ok(await startClock(work, municipalityId, false)));
  });
  afterAll(() => database.close());

  const write = async (of: string | null): Promise<void> => {
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      const about = { municipalityId: of, subject: { kind: 'tender', id: randomId() } };
      await sendMessage(work, award, [{ personId: randomId() }], { ...award.example, title: '<b>Groen</b>' }, about);
      return ok();
    });
  };
  const subjects = async (): Promise<string[]> => {
    sent.splice(0);
    while ((await outbox.send()) > 0);
    return sent.map(({ subject }) => subject);
  };

  it('X-05 is refused with a placeholder that the message does not bring, or without what a legal one has to name', async () => {
    const codeOf = async (changes: Partial<typeof own>): Promise<unknown> => {
      const result = await set.execute(administrator, { ...input, words: { ...own, ...changes } });
      return result.ok ? 'ok' : [result.error.code, result.error.path?.[0]];
    };
    expect(await codeOf({ text: 'Lees {titel} vóór {until, date, legal}.' })).toEqual(['WORDING_PLACEHOLDER', 'text']);
    expect(await codeOf({ text: 'Lees {title}.' })).toEqual(['WORDING_LEFT_OUT', 'text']);
    expect(await codeOf({ line: '{title' })).toEqual(['WORDING_NOT_READABLE', 'line']);
    expect(await codeOf({ text: 'Lees {title} vóór {until, plural, one {#}}.' })).toEqual(['WORDING_NOT_READABLE', 'text']);
    expect(await codeOf({ subject: ' ' })).toEqual(['WORDING_EMPTY', 'subject']);
    expect(await codeOf({ line: `${own.line} ${'x'.repeat(200)}` })).toEqual(['WORDING_TOO_LONG', 'line']);
    const past = await set.execute(administrator, { ...input, validFrom: new Date(0) });
    expect(past).toMatchObject({ ok: false, error: { code: 'WORDING_IN_THE_PAST' } });
    const resident = await set.execute({ ...administrator, party: null }, input);
    expect(resident).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('X-05 holds for that municipality, from its day on, and each version stays', async () => {
    await write(municipalityId);
    expect(await set.execute(administrator, input)).toMatchObject({ ok: true });
    await write(municipalityId);
    await write(randomId());
    await write(null);
    expect((await subjects()).toSorted()).toEqual([
      'Gunning van <b>Groen</b>',
      'Gunning van <b>Groen</b>',
      'Gunning van <b>Groen</b>',
      'Ons besluit over <b>Groen</b>',
    ]);
    const mail = sent.find(({ subject }) => subject.startsWith('Ons'));
    expect(mail?.text).toContain('Beste inwoner, lees <b>Groen</b> vóór dinsdag 1 december 2026.');
    expect(mail?.html).toContain('&lt;b&gt;Groen&lt;/b&gt;');
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await set.execute(administrator, { ...input, version: 1, words: null, validFrom: tomorrow })).toMatchObject({ ok: true });
    await write(municipalityId);
    expect(await subjects()).toEqual(['Ons besluit over <b>Groen</b>']);
    expect(await set.execute(administrator, { ...input, version: 2, words: null })).toMatchObject({ ok: true });
    await write(municipalityId);
    expect(await subjects()).toEqual(['Gunning van <b>Groen</b>']);
  });

  it('is written by one of two at a time', async () => {
    const both = await Promise.all([1, 2].map(() => set.execute(administrator, { ...input, language: 'en' })));
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1);
    expect(both.find(({ ok: done }) => !done)).toMatchObject({ error: { code: 'CONFLICT' } });
  });
});
