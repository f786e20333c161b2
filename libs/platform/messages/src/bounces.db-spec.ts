// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { createTestDatabase, testKeys, type TestDatabase } from '@samenspel/testing';
import { createTransport } from 'nodemailer';
import { BounceAddresses } from './bounce-addresses.js';
import { BounceReceiver } from './bounce-receiver.js';
import { deliveriesAbout, undelivered } from './deliveries.js';
import { deliveryReport } from './delivery-report.js';
import { MailCatcher } from './mail-catcher.js';
import { Mailer } from './mailer.js';
import { defineMessage } from './message-kind.js';
import { Outbox } from './outbox.js';
import { caughtMail } from './postman.js';
import { MessageRenderer } from './renderer.js';
import { recordBounce } from './record-bounce.js';
import { sendMessage } from './send-message.js';

const words = { subject: 'Gunning', text: 'Lees de gunning.', line: 'De gunning.' };
const award = defineMessage({
  ...{ name: 'spec.award', legal: true, neutral: false, words: { nl: words, en: words }, path: '/tenders' },
  example: {},
});
const municipalityId = randomId();

describe('mail that comes back', () => {
  let database: TestDatabase;
  let receiver: BounceReceiver;
  let catcher: MailCatcher;
  let mailer: Mailer;
  let outbox: Outbox;
  let port: number;
  const addresses = new BounceAddresses(testKeys(), 'terug@samenspel.example');

  beforeAll(async () => {
    database = await createTestDatabase([]);
    receiver = new BounceReceiver(
      addresses,
      (mailId, bounce) => recordBounce(database.unitOfWork, mailId, bounce),
      (error) => void error,
    );
    port = await receiver.listen(0, '127.0.0.1');
    catcher = new MailCatcher(null, port);
    mailer = new Mailer(`smtp://127.0.0.1:${await catcher.listen(0)}`, 'Samenspel <noreply@samenspel.example>', addresses);
    const renderer = new MessageRenderer([award], 'https://samenspel.example');
    const book = { addressOf: (personId: string) => Promise.resolve({ email: people.get(personId) ?? null, language: 'nl' as const }) };
    outbox = new Outbox(database.dataSource, database.unitOfWork, renderer, { real: mailer, sandbox: caughtMail }, book);
  });
  afterAll(async () => {
    mailer.close();
    await catcher.close();
    await receiver.close();
    await database.close();
  });

  const people = new Map<string, string>();
  const send = async (...emails: string[]): Promise<{ kind: string; id: string }> => {
    const subject = { kind: 'tender', id: randomId() };
    const recipients = emails.map((email) => {
      const personId = randomId();
      people.set(personId, email);
      return { personId };
    });
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      await sendMessage(work, award, recipients, {}, { municipalityId, subject });
      return ok();
    });
    while ((await outbox.send()) > 0);
    return subject;
  };
  const mailIds = async (subjectId: string): Promise<string[]> =>
    (
      await database.dataSource.query<{ id: string }[]>(
        'SELECT o.id FROM messages.outbox o JOIN messages.notice n ON n.id = o.notice_id WHERE n.subject_id = $1',
        [subjectId],
      )
    ).map(({ id }) => id);
  const audited = async (): Promise<number> =>
    (await database.dataSource.query<unknown[]>(`SELECT 1 FROM audit.entry WHERE kind = 'message.bounced'`)).length;
  const hand = async (to: string, raw: string): Promise<string> => {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    return transport.sendMail({ envelope: { from: '', to }, raw }).then(
      () => 'taken',
      (error: { responseCode?: number }) => `refused ${error.responseCode ?? ''}`,
    );
  };

  it('S-07 is a task again, and the standstill of a legal notice does not run', async () => {
    const tender = await send('bounced@example.nl', 'an@example.nl');
    const deliveries = await deliveriesAbout(database.dataSource, tender, 'spec.award');
    const back = deliveries.find(({ failure }) => failure === '5.1.1');
    expect(back).toMatchObject({ deliveredAt: null, isTask: true });
    expect(deliveries.filter(({ deliveredAt, isTask }) => deliveredAt !== null && !isTask)).toHaveLength(1);
    expect((await undelivered(database.dataSource, municipalityId)).map(({ noticeId }) => noticeId)).toEqual([back?.noticeId]);
    const told = await database.dataSource.query<unknown[]>(
      `SELECT 1 FROM events.log WHERE type = 'message.not_delivered' AND data->>'noticeId' = $1`,
      [back?.noticeId],
    );
    expect(told).toHaveLength(1);
  });

  it('S-07 changes nothing when it is late only, an answer of a person, or told twice', async () => {
    const tender = await send('bo@example.nl');
    const [mailId = ''] = await mailIds(tender.id);
    const to = addresses.of(mailId);
    const report = deliveryReport({ to, lost: 'bo@example.nl', mail: 'Subject: Gunning\r\n\r\n' });
    expect(await hand(to, report.replace('Action: failed', 'Action: delayed').replace('5.1.1', '4.4.7'))).toBe('taken');
    expect(await hand(to, 'Subject: Afwezig\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n')).toBe('taken');
    expect((await deliveriesAbout(database.dataSource, tender, 'spec.award'))[0]).toMatchObject({ isTask: false, failure: null });
    const before = await audited();
    expect([await hand(to, report), await hand(to, report)]).toEqual(['taken', 'taken']);
    expect(await audited()).toBe(before + 1);
  });

  it('is believed of return addresses that this installation wrote only', async () => {
    const tender = await send('cas@example.nl');
    const [mailId = ''] = await mailIds(tender.id);
    const forged = addresses.of(mailId).replace(/-[0-9a-f]{4}/, '-0000');
    const report = deliveryReport({ to: forged, lost: 'cas@example.nl', mail: '' });
    expect(await hand(forged, report)).toMatch(/^refused 550/);
    expect(await hand('terug@samenspel.example', report)).toMatch(/^refused 550/);
    expect((await deliveriesAbout(database.dataSource, tender, 'spec.award'))[0]).toMatchObject({ isTask: false });
    expect(addresses.mailIdOf(addresses.of(mailId))).toBe(mailId);
    expect(addresses.of(mailId).split('@')[0]?.length).toBeLessThanOrEqual(64);
  });

  it('S-07 has the same Message-ID when it leaves again, and a return address of its own', async () => {
    const tender = await send('dirk@example.nl');
    await database.dataSource.query(
      `UPDATE messages.outbox o SET accepted_at = NULL, accepted_really_at = NULL, try_after = clock.real()
       FROM messages.notice n WHERE n.id = o.notice_id AND n.subject_id = $1`,
      [tender.id],
    );
    while ((await outbox.send()) > 0);
    const mails = catcher.caught.filter(({ to }) => to[0] === 'dirk@example.nl');
    const ids = mails.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
    expect([mails.length, new Set(ids).size, ids[0]?.includes((await mailIds(tender.id))[0] ?? '-')]).toEqual([2, 1, true]);
  });
});
