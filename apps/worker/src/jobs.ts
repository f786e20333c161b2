// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { AuditChainer, HeadSigner, ResealSubjectKeys } from '@samenspel/audit';
import { dueHandlerClasses, messageKinds, PersonAddressBook, retentionRules } from '@samenspel/composition';
import { beat, DueRunner, Reads, Retention } from '@samenspel/database';
import { forgetHandledEvents, Relay } from '@samenspel/events';
import { forgetRequestCounts } from '@samenspel/http-kit';
import { randomId } from '@samenspel/kernel';
import { caughtMail, Digests, MessageRenderer, Outbox, type Mailer } from '@samenspel/messages';
import type { Core } from './core.js';
import type { Job } from './loop.js';
import { reactionClasses } from './reactions/index.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Everything that this process does, and how often it looks. */
export function jobsOf(core: Core, container: INestApplicationContext, mailer: Mailer): Job[] {
  return [
    dueJob(core, container),
    relayJob(core, container),
    ...auditJobs(core),
    ...mailJobs(core, mailer),
    ...householdJobs(core),
    retentionJob(core, container),
  ];
}

function dueJob({ dataSource, log }: Core, container: INestApplicationContext): Job {
  const handlers = dueHandlerClasses.map((kind) => container.get(kind, { strict: false }));
  const runner = new DueRunner(dataSource, handlers, (item, error) => log.failure('due.failed', error, { job: item.kind }));
  return { name: 'due', everyMs: SECOND, wakes: true, step: (goOn) => runner.run(goOn) };
}

function relayJob({ dataSource, log }: Core, container: INestApplicationContext): Job {
  const reactions = reactionClasses.map((kind) => container.get(kind, { strict: false }));
  const relay = new Relay(dataSource, reactions, (reaction, _event, error) => log.failure('reaction.failed', error, { job: reaction }));
  return { name: 'relay', everyMs: SECOND, wakes: true, step: () => relay.deliver() };
}

function auditJobs({ dataSource, keys, receiptKeys, settings }: Core): Job[] {
  const chainer = new AuditChainer(dataSource);
  const signer = new HeadSigner(dataSource, receiptKeys);
  const reseal = new ResealSubjectKeys(dataSource, keys);
  return [
    { name: 'key rotation', everyMs: 10 * MINUTE, wakes: false, step: () => reseal.next() },
    { name: 'audit chain', everyMs: SECOND, wakes: false, step: () => chainer.chainNext() },
    {
      name: 'audit head',
      everyMs: Math.min(MINUTE, settings.headEveryMs),
      wakes: false,
      step: async () => {
        await signer.signWhenDue(settings.headEveryMs);
        return 0;
      },
    },
  ];
}

function mailJobs({ dataSource, unitOfWork, settings }: Core, mailer: Mailer): Job[] {
  const renderer = new MessageRenderer(messageKinds, settings.publicOrigin);
  const addresses = new PersonAddressBook(dataSource);
  // The demo shows what is sent; a real installation sends nothing of its sandboxes.
  const postmen = { real: mailer, sandbox: settings.mode === 'production' ? caughtMail : mailer };
  const outbox = new Outbox(dataSource, unitOfWork, renderer, postmen, addresses);
  const digests = new Digests(dataSource, renderer, postmen, addresses);
  return [
    { name: 'outbox', everyMs: 2 * SECOND, wakes: true, step: (goOn) => outbox.send(goOn) },
    { name: 'digests', everyMs: 10 * MINUTE, wakes: false, step: () => digests.send() },
  ];
}

function householdJobs({ dataSource }: Core): Job[] {
  const worker = randomId();
  const once = (task: () => Promise<void>) => async () => {
    await task();
    return 0;
  };
  return [
    { name: 'heartbeat', everyMs: 5 * SECOND, wakes: false, step: once(() => beat(dataSource, worker)) },
    { name: 'old request counts', everyMs: 10 * MINUTE, wakes: false, step: once(() => forgetRequestCounts(new Reads(dataSource))) },
    { name: 'old events', everyMs: 60 * MINUTE, wakes: false, step: once(() => forgetHandledEvents(dataSource)) },
  ];
}

/** what needs no person goes by itself; the rest waits for `npm run retention -- run`. */
function retentionJob({ unitOfWork, keys }: Core, container: INestApplicationContext): Job {
  const retention = new Retention(
    unitOfWork,
    retentionRules(keys, (kind) => container.get(kind, { strict: false })),
  );
  return { name: 'retention', everyMs: 60 * MINUTE, wakes: false, step: (goOn) => retention.run(true, goOn) };
}
