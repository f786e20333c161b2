// SPDX-License-Identifier: EUPL-1.2
import { refused, type Actor, type DomainError } from '@samenspel/kernel';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { OldRowsRule } from './retention/old-rows.rule.js';

type Claim<T> =
  | { readonly kind: 'claimed'; readonly caller: string; readonly key: string }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'reused'; readonly error: DomainError<'IDEMPOTENCY_KEY_REUSED'> };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The person or machine and the party it speaks for, or the worker; a visitor has no keys, for anybody could ask for its answers. */
function callerOf(actor: Actor): string | null {
  const who = actor.kind === 'system' ? 'worker' : (actor.personId ?? actor.machineId);
  return who === null ? null : sha256(`${actor.kind} ${who} ${actor.party?.id ?? '-'}`);
}

/**
 * Takes the key for this transaction. Another transaction with the same key makes the insert wait until that one
 * ends: committed means its answer is given again, rolled back means this one executes.
 */
export async function claimAnswer<T>(db: EntityManager, actor: Actor): Promise<Claim<T> | null> {
  const caller = callerOf(actor);
  if (actor.idempotency === null || caller === null) return null;
  const key = sha256(actor.idempotency.key);
  const digest = sha256(actor.idempotency.requestDigest);
  const inserted: unknown[] = await db.query(
    `INSERT INTO idempotency.answer (caller, key, request_digest) VALUES ($1, $2, $3)
     ON CONFLICT (caller, key) DO NOTHING RETURNING 1 AS made`,
    [caller, key, digest],
  );
  if (inserted.length > 0) return { kind: 'claimed', caller, key };
  const [found]: { request_digest: string; value: { value: T } }[] = await db.query(
    'SELECT request_digest, value FROM idempotency.answer WHERE caller = $1 AND key = $2',
    [caller, key],
  );
  if (found?.request_digest !== digest) return { kind: 'reused', error: refused('IDEMPOTENCY_KEY_REUSED') };
  return { kind: 'answered', value: found.value.value };
}

/** In the transaction of the change itself, so that the two are never apart. */
export async function storeAnswer(db: EntityManager, caller: string, key: string, value: unknown): Promise<void> {
  await db.query('UPDATE idempotency.answer SET value = $3 WHERE caller = $1 AND key = $2', [caller, key, JSON.stringify({ value })]);
}

/** Two days, in which a caller may repeat itself; those of the worker longer, because a failing reaction tries for long. */
export const answersRule = new OldRowsRule({
  kind: 'idempotency.answer',
  starts: 'the request',
  term: '2 days; 60 days for the worker',
  ground: 'AVG art. 5 lid 1 onder e',
  table: 'idempotency.answer',
  where: `asked_at < clock.real() - interval '2 days' AND caller <> '${sha256('system worker -')}' OR asked_at < clock.real() - interval '60 days'`,
});
