// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startClock } from '@samenspel/database';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { MailAddress } from './address-book.js';
import { checkMessageKinds } from './check-message-kinds.js';
import { deliveriesAbout, recordOtherDelivery, undelivered } from './deliveries.js';
import { Digests } from './digests.js';
import { MailCatcher } from './mail-catcher.js';
import { Mailer } from './mailer.js';
import { defineMessage } from './message-kind.js';
import { chooseMail, mailChoiceOf, markNoticeRead } from './notices.js';
import { Outbox } from './outbox.js';
import { caughtMail } from './postman.js';
import { MessageRenderer } from './renderer.js';
import { sendMessage } from './send-message.js';

const words = { subject: 'Gunning van {title}', text: 'Goedendag,\n\nDe gunning van {title} staat klaar.', line: 'De gunning van {title}.' };
const award = defineMessage({
  name: 'spec.award',
  legal: true,
  neutral: false,
  words: { nl: words, en: words },
  path: '/tenders/{tender}',
  example: { title: 'Groenonderhoud', tender: 'x' },
});
const secret = defineMessage({ ...award, name: 'spec.secret', neutral: true });
const news = defineMessage({ ...award, name: 'spec.news', legal: false });

describe('messages', () => {
  let database: TestDatabase;
  let catcher: MailCatcher;
  let mailer: Mailer;
  let outbox: Outbox;
  let digests: Digests;
  const addresses = new Map<string, MailAddress>();
  const municipalityId = randomId();

  beforeAll(async () => {
    database = await createTestDatabase([]);
    catcher = new MailCatcher();
    mailer = new Mailer(`smtp://127.0.0.1:${await catcher.listen(0)}`, 'Samenspel <noreply@samenspel.example>');
    const renderer = new MessageRenderer([award, secret, news], 'https://samenspel.example');
    const postmen = { real: mailer, sandbox: caughtMail };
    const book = { addressOf: async (personId: string) => addresses.get(personId) ?? null };
    outbox = new Outbox(database.dataSource, database.unitOfWork, renderer, postmen, book);
    digests = new Digests(database.dataSource, renderer, postmen, book);
  });
  afterAll(async () => {
    mailer.close();
    await catcher.close();
    await database.close();
  });
  beforeEach(() => void catcher.caught.splice(0));

  const person = (email: string | null): string => {
    const id = randomId();
    addresses.set(id, { email, language: 'nl' });
    return id;
  };
  const send = async (kind: typeof award, personIds: string[], keep = true): Promise<{ kind: string; id: string }> => {
    const subject = { kind: 'tender', id: randomId() };
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      await sendMessage(
        work,
        kind,
        personIds.map((personId) => ({ personId })),
        { title: '<b>Groen</b>', tender: subject.id },
        { municipalityId, subject },
      );
      return keep ? ok() : { ok: false, error: { kind: 'refused', code: 'X' } };
    });
    return subject;
  };
  const sendAll = async (): Promise<void> => {
    while ((await outbox.send()) > 0);
  };

  it('S-07 leave with the change, and tell when the mail server accepted each', async () => {
    const tender = await send(award, [person('een@example.nl'), person('twee@example.nl')]);
    await send(award, [person('niet@example.nl')], false);
    await sendAll();
    expect(catcher.caught.map(({ to }) => to[0]).toSorted()).toEqual(['een@example.nl', 'twee@example.nl']);
    const deliveries = await deliveriesAbout(database.dataSource, tender, 'spec.award');
    expect(deliveries.map(({ deliveredAt, isTask }) => [deliveredAt instanceof Date, isTask])).toEqual([
      [true, false],
      [true, false],
    ]);
    const told: unknown[] = await database.dataSource.query(`SELECT 1 AS one FROM events.log WHERE type = 'message.accepted' AND subject_id = $1`, [
      tender.id,
    ]);
    expect(told).toHaveLength(2);
  });

  it('S-07 that no server takes become a task, until somebody records another delivery', async () => {
    const official = { ...systemActor('spec'), kind: 'person' as const, personId: randomId() };
    await send(award, [person('refused@example.nl'), person(null)]);
    await send(award, [person('later@example.nl')]);
    await sendAll();
    const tasks = await undelivered(database.dataSource, municipalityId);
    expect(tasks.map(({ failure }) => failure).toSorted()).toEqual(['EENVELOPE 550', 'no address']);
    const noticeId = tasks[0]?.noticeId ?? '';
    const record = () =>
      database.unitOfWork.run(official, (work) => recordOtherDelivery(work, noticeId, 'registered_post', new Date('2026-05-04T10:00:00Z')));
    expect(await record()).toEqual(ok(noticeId));
    expect(await record()).toMatchObject({ ok: false, error: { code: 'ALREADY_DELIVERED' } });
    expect(await undelivered(database.dataSource, municipalityId)).toHaveLength(1);
    await database.dataSource.query(`UPDATE messages.outbox SET written_at = clock.real() - interval '61 minutes' WHERE failure LIKE '%451'`);
    expect(await undelivered(database.dataSource, municipalityId)).toHaveLength(2);
  });

  it('B-03 a neutral mail names nothing, in no header and no part', async () => {
    await send(secret, [person('bieder@example.nl')]);
    await sendAll();
    const raw = catcher.caught[0]?.raw ?? '';
    expect(raw).toContain('Er is een bericht voor u');
    expect(raw).not.toMatch(/Groen|Gunning|tenders\//);
  });

  it('have the same Message-ID when they leave twice, and no markup of ours is written by a title', async () => {
    await send(award, [person('twice@example.nl')]);
    await sendAll();
    await database.dataSource.query('UPDATE messages.outbox SET accepted_at = NULL, accepted_really_at = NULL, try_after = clock.real()');
    await sendAll();
    const own = catcher.caught.filter(({ to }) => to[0] === 'twice@example.nl');
    expect(own).toHaveLength(2);
    expect(new Set(own.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1])).size).toBe(1);
    expect(own[0]?.raw).toContain('&lt;b&gt;Groen');
  });

  it('X-05 that nobody chose wait for one digest a day; never means never', async () => {
    const [daily, never] = [person('daily@example.nl'), person('never@example.nl')];
    const quiet = { ...systemActor('spec'), kind: 'person' as const, personId: never };
    expect(await mailChoiceOf(database.reads, quiet)).toBe('daily');
    await database.unitOfWork.run(quiet, async (work) => (await chooseMail(work, 'never'), ok()));
    expect(await mailChoiceOf(database.reads, quiet)).toBe('never');
    await send(news, [daily, never]);
    await send(news, [daily]);
    await sendAll();
    expect(catcher.caught).toEqual([]);
    await database.dataSource.query(`UPDATE messages.outbox SET written_at = clock.real() - interval '2 hours' WHERE digest`);
    expect(await digests.send()).toBe(1);
    expect(catcher.caught).toHaveLength(1);
    expect(catcher.caught[0]?.raw).toContain('2 nieuwe berichten');
    await send(news, [daily]);
    await database.dataSource.query(`UPDATE messages.outbox SET written_at = clock.real() - interval '2 hours' WHERE digest`);
    expect(await digests.send()).toBe(0);
    const reader = { ...systemActor('spec'), kind: 'person' as const, personId: daily };
    const notices: { id: string }[] = await database.dataSource.query('SELECT id FROM messages.notice WHERE person_id = $1', [daily]);
    expect(notices).toHaveLength(3);
    const read = (actor: typeof reader) => database.unitOfWork.run(actor, async (work) => ok(await markNoticeRead(work, notices[0]?.id ?? '')));
    expect([await read(reader), await read({ ...reader, personId: never })]).toEqual([ok(true), ok(false)]);
  });

  it('of a sandbox reach no mailbox of a real installation, and count as accepted', async () => {
    const sandbox = randomId();
    const subject = { kind: 'tender', id: randomId() };
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      await startClock(work, sandbox, true);
      await sendMessage(work, award, [{ personId: person('oefening@example.nl') }], award.example, { municipalityId: sandbox, subject });
      return ok();
    });
    await sendAll();
    expect(catcher.caught).toEqual([]);
    expect((await deliveriesAbout(database.dataSource, subject, 'spec.award'))[0]?.deliveredAt).toBeInstanceOf(Date);
  });

  it('X-07 kinds are checked: both languages, params, links', () => {
    expect(checkMessageKinds([award, news])).toEqual([]);
    expect(checkMessageKinds([{ ...award, words: { nl: { ...words, line: '{open' }, en: words }, path: '/x/{gone}' }])).toHaveLength(3);
  });
});
