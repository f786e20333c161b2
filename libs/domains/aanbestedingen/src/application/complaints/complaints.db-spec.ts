// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@samenspel/kernel';
import { aStaffMember, staffActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { codesOf, done, TenderStage } from '../../testing/index.js';
import { ComplainantSeal } from './complainant-seal.js';
import { ComplaintIsDue, DUE_COMPLAINT } from './complaint-is-due.js';
import { FileComplaint } from './file-complaint.js';
import { FindComplaints } from './find-complaints.js';
import { HandleComplaint } from './handle-complaint.js';

let database: TestDatabase;
let stage: TenderStage;
let file: FileComplaint;
let desk: HandleComplaint;
let find: FindComplaints;
let due: ComplaintIsDue;
let complainant: Actor;
let handler: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
  const seal = new ComplainantSeal(database.keys);
  file = new FileComplaint(database.unitOfWork, stage.tenders, seal);
  desk = new HandleComplaint(database.unitOfWork, stage.tenders);
  find = new FindComplaints(database.reads, seal);
  due = new ComplaintIsDue(database.unitOfWork, stage.tenders);
  complainant = await stage.signer('provider', 'De klager');
  handler = staffActor(await aStaffMember(database.dataSource, stage.municipality, 'complaints_handler'), stage.municipality, 'complaints_handler');
}, 60_000);
afterAll(() => database.close());

const page = { first: 10 };
const counts = async (): Promise<unknown> => {
  const [row] = await database.dataSource.query<unknown[]>(
    'SELECT (SELECT count(*) FROM audit.entry) AS audit, (SELECT count(*) FROM events.log) AS events, (SELECT count(*) FROM idempotency.answer) AS answers, (SELECT count(*) FROM messages.notice) AS notices',
  );
  return row;
};
const filed = async (tenderId: string): Promise<string> =>
  done(await file.execute(complainant, { tenderId, text: 'De eis is te zwaar.' })).complaintId;

describe('a complaint about a tender', () => {
  it('T-15 B-04 names its complainant nowhere before the opening, and to staff from then on', async () => {
    const tenderId = await stage.published();
    const before = await counts();
    const withKey: Actor = { ...complainant, idempotency: { key: 'a-key-of-mine', requestDigest: 'digest' } };
    done(await file.execute(withKey, { tenderId, text: 'De eis is te zwaar.' }));
    expect(await counts()).toEqual(before);
    const rows = await database.dataSource.query<{ row: string }[]>('SELECT c::text AS row FROM aanbestedingen.complaint c WHERE tender_id = $1', [
      tenderId,
    ]);
    const text = rows.map(({ row }) => row.replaceAll('-', '')).join();
    for (const id of [complainant.party?.id, complainant.personId]) expect(text).not.toContain((id ?? '').replaceAll('-', ''));
    const seen = async (actor: Actor) => (await find.ofTender(actor, tenderId, page)).nodes.map(({ complainantPartyId }) => complainantPartyId);
    for (const actor of [handler, stage.people.officer, stage.people.decider]) expect(await seen(actor)).toEqual([null]);
    for (const actor of [stage.people.evaluators[0], stage.people.openers[0]]) expect(await seen(actor)).toEqual([]);
    expect(await find.own(await stage.signer('initiative', 'Een ander'), tenderId)).toEqual([]);
    const tender = await stage.load(tenderId);
    const now = await stage.now();
    done(await database.unitOfWork.run(handler, (work) => stage.tenders.advanceTender(work, tender, 'closed', now)));
    const [lot] = (await stage.load(tenderId)).lots;
    if (lot === undefined) throw new Error('no lot');
    done(await database.unitOfWork.run(handler, (work) => stage.tenders.advanceLot(work, lot, 'opened')));
    expect(await seen(handler)).toEqual([complainant.party?.id]);
  });

  it('T-15 P-09 the desk outside the tender advises, the decision maker decides, and then the complainant reads both', async () => {
    const tenderId = await stage.published();
    const complaintId = await filed(tenderId);
    const { officer, decider, evaluators } = stage.people;
    done(await desk.view(officer, { complaintId, view: 'Zij past bij het risico.' }));
    expect(codesOf(await desk.decide(decider, { complaintId, decision: 'Nee.' }))).toEqual(['COMPLAINT_NOT_ADVISED']);
    const advice = { complaintId, advice: 'founded' as const, reason: 'De eis is zwaarder dan nodig.' };
    const inside: Actor = { ...evaluators[0], roles: new Set([...evaluators[0].roles, 'complaints_handler' as const]) };
    expect(codesOf(await desk.advise(inside, advice))).toEqual(['NOT_OUTSIDE_TENDER']);
    expect(codesOf(await desk.advise(officer, advice))).toEqual(['NOT_FOUND']);
    expect((await find.ofTender(inside, tenderId, page)).nodes).toEqual([]);
    done(await desk.advise(handler, advice));
    const other = staffActor(
      await aStaffMember(database.dataSource, stage.municipality, 'complaints_handler'),
      stage.municipality,
      'complaints_handler',
    );
    expect(codesOf(await desk.advise(other, advice))).toEqual(['COMPLAINT_HAS_HANDLER']);
    expect(await find.own(complainant, tenderId)).toMatchObject([{ state: 'filed', advice: null, officerView: null }]);
    expect(codesOf(await desk.decide(officer, { complaintId, decision: 'Ja.' }))).toEqual(['NOT_YOUR_TASK']);
    done(await desk.decide(decider, { complaintId, decision: 'Wij passen de eis aan.' }));
    expect(await find.own(complainant, tenderId)).toMatchObject([{ state: 'decided', advice: 'founded', decision: 'Wij passen de eis aan.' }]);
    expect(codesOf(await desk.advise(handler, advice))).toEqual(['COMPLAINT_DECIDED']);
    expect((await stage.load(tenderId)).status).toBe('published');
    expect(await database.dataSource.query('SELECT 1 FROM due.item WHERE subject_id = $1', [complaintId])).toEqual([]);
  });

  it('T-15 is warned of at the question deadline, and goes to the decision maker the day before bids close', async () => {
    const tenderId = await stage.published();
    const complaintId = await filed(tenderId);
    const { planning, municipalityId } = await stage.load(tenderId);
    const dueAt = async () =>
      (await database.dataSource.query<{ at: Date }[]>('SELECT at FROM due.item WHERE subject_id = $1', [complaintId]))[0]?.at;
    expect(await dueAt()).toEqual(planning.questionDeadline);
    const told = async () => {
      const rows = await database.dataSource.query<{ person_id: string; params: { escalated: string } }[]>(
        "SELECT person_id, params FROM messages.notice WHERE subject_id = $1 AND kind = 'complaint.due'",
        [tenderId],
      );
      return rows.map(({ person_id, params }) => [person_id, params.escalated]);
    };
    await stage.moveTo(planning.questionDeadline ?? new Date(0));
    done(await due.handle({ municipalityId, kind: DUE_COMPLAINT, subjectId: complaintId, at: new Date() }));
    expect(await told()).toContainEqual([handler.personId, 'no']);
    expect(await told()).not.toContainEqual([stage.people.decider.personId, 'no']);
    const lastCall = new Date((planning.bidDeadline?.getTime() ?? 0) - 86_400_000);
    expect(await dueAt()).toEqual(lastCall);
    await stage.moveTo(lastCall);
    done(await due.handle({ municipalityId, kind: DUE_COMPLAINT, subjectId: complaintId, at: new Date() }));
    expect(await told()).toContainEqual([stage.people.decider.personId, 'yes']);
  });

  it('T-15 is for parties, about a tender that is public', async () => {
    const refusal = async (actor: Actor, tenderId: string) => codesOf(await file.execute(actor, { tenderId, text: 'Hallo.' }));
    expect(await refusal(stage.people.officer, await stage.published())).toEqual(['NOT_A_PARTY']);
    expect(await refusal(complainant, await stage.decided())).toEqual(['NOT_FOUND']);
  });
});
