// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { messageKinds } from './domain-modules.js';
import { queueAge, queueNames } from './queues.js';

describe('queues', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([]);
  });
  afterAll(() => database.close());

  it('tell how long the oldest waits', async () => {
    const ages = async (): Promise<number[]> => Promise.all(queueNames.map((name) => queueAge(database.dataSource, name)));
    expect(await ages()).toEqual([0, 0, 0, 0]);
    const [kind] = messageKinds;
    if (kind === undefined) throw new Error('no lib sends messages');
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      const subject = { kind: 'thing', id: randomId() };
      await work.setDue({ municipalityId: null, kind: 'spec', subjectId: subject.id, at: new Date(Date.now() - 60_000), clock: 'real' });
      await work.audit({ kind: 'thing.made', subject });
      await work.emit({ type: 'thing.made', version: 1, municipalityId: null, subject, data: {} });
      await sendMessage(work, { ...kind, legal: true }, [{ personId: randomId() }], kind.example, { municipalityId: null, subject });
      return ok();
    });
    await database.dataSource.query(`INSERT INTO events.reader (name, failure) VALUES ('stuck', 'no')`);
    const [due = 0, mail = 0, chain = 0, events = 0] = await ages();
    expect(due).toBeGreaterThan(59);
    for (const age of [mail, chain, events]) expect(age).toBeGreaterThan(0);
  });
});
