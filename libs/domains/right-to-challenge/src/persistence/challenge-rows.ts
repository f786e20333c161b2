// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { isId, localDate, type LocalDate } from '@samenspel/kernel';
import type { Act, Capacity, DoneAct } from '../domain/challenges/act.js';
import { announcedOn, type Challenge } from '../domain/challenges/challenge.js';
import type { ChallengeStatus } from '../domain/challenges/challenge-status.js';
import { EMPTY_CONTENT, type ChallengeContent } from '../domain/challenges/content.js';
import { receivedOn } from '../domain/challenges/decision-clock.js';
import { DEFAULT_POLICY, type ChallengePolicy } from '../domain/policy/policy.js';
import { ActEntity } from './act.entity.js';
import { ChallengeEntity } from './challenge.entity.js';
import { PolicyEntity } from './policy.entity.js';

/** A challenge as it is kept, with what it is about and who has it. */
export interface KeptChallenge {
  readonly id: string;
  readonly municipalityId: string;
  readonly partyId: string;
  readonly taskId: string | null;
  readonly handlerId: string | null;
  readonly deputyId: string | null;
  readonly version: number;
  readonly challenge: Challenge;
}

interface PolicyInForce {
  readonly id: string | null;
  readonly rules: ChallengePolicy;
}

/** C-01: the rules in force on a day; the defaults while a municipality has set none. */
export async function policyAt(work: Pick<Work, 'db'>, municipalityId: string, day: LocalDate): Promise<PolicyInForce> {
  const [row] = await work.db.query<{ id: string; rules: Partial<ChallengePolicy> }[]>(
    'SELECT id, rules FROM right_to_challenge.policy WHERE municipality_id = $1 AND valid_from <= $2::date ORDER BY valid_from DESC LIMIT 1',
    [municipalityId, day],
  );
  return row === undefined ? { id: null, rules: DEFAULT_POLICY } : { id: row.id, rules: { ...DEFAULT_POLICY, ...row.rules } };
}

/** Null when there is none. `today` chooses the rules of a draft; a filed one keeps those of its filing. */
export async function loadChallenge(work: Work, id: string): Promise<KeptChallenge | null> {
  const row = isId(id) ? await work.db.findOneBy(ChallengeEntity, { id }) : null;
  if (row === null) return null;
  const acts = await work.db.find(ActEntity, { where: { challengeId: id }, order: { number: 'ASC' } });
  const policy = await policyOf(work, row);
  return { ...factsOf(row), challenge: { status: row.status as ChallengeStatus, content: contentOf(row), policy, acts: acts.map(doneAct) } };
}

const factsOf = ({ id, municipalityId, partyId, taskId, handlerId, deputyId, version }: ChallengeEntity): Omit<KeptChallenge, 'challenge'> => ({
  ...{ id, municipalityId, partyId, taskId, handlerId, deputyId, version },
});

const contentOf = ({ content, title }: ChallengeEntity): ChallengeContent => ({ ...EMPTY_CONTENT, ...(content as Partial<ChallengeContent>), title });

async function policyOf(work: Work, { policyId, municipalityId, receivedOn: received }: ChallengeEntity): Promise<ChallengePolicy> {
  if (received === null) {
    const [row] = await work.db.query<{ day: string }[]>("SELECT (clock.now($1) AT TIME ZONE 'Europe/Amsterdam')::date AS day", [municipalityId]);
    return (await policyAt(work, municipalityId, localDate(row?.day ?? ''))).rules;
  }
  if (policyId === null) return DEFAULT_POLICY;
  const { rules } = await work.db.findOneByOrFail(PolicyEntity, { id: policyId });
  return { ...DEFAULT_POLICY, ...(rules as Partial<ChallengePolicy>) };
}

export const doneAct = ({ number, act, capacity, personId, day, at }: ActEntity): DoneAct => ({
  ...{ number, act: act as Act, capacity: capacity as Capacity, personId, day, at },
});

/** What came of an act: new rows of `act`, and the challenge itself where nobody changed it meanwhile. False when somebody did. */
export async function keepActs(
  work: Work,
  kept: KeptChallenge,
  after: Challenge,
  facts: { readonly dueOn: LocalDate | null; readonly inTime: boolean | null; readonly handlerId: string | null },
): Promise<boolean> {
  const values = { status: after.status, receivedOn: receivedOn(after), decidedOn: announcedOn(after), version: kept.version + 1 };
  const changed = await work.db.update(
    ChallengeEntity,
    { id: kept.id, version: kept.version },
    { ...values, dueOn: facts.dueOn, decidedInTime: facts.inTime, handlerId: facts.handlerId },
  );
  if (changed.affected !== 1) return false;
  const added = after.acts.slice(kept.challenge.acts.length);
  for (const { number, act, capacity, personId, day, at } of added) {
    await work.db.insert(ActEntity, { challengeId: kept.id, number, kind: act.kind, act: act as object, capacity, personId, day, at });
  }
  return true;
}
