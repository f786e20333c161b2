// SPDX-License-Identifier: EUPL-1.2
import type { DomainError, Result } from '@samenspel/kernel';
import { mutationError } from './mutation-error.js';
import type { MutationError } from './mutation-error.union.js';

/** What a mutation answers: the fields it promised, awaited, and its errors. */
export type Payload<P> = { [Key in keyof P]: Awaited<P[Key]> } & { readonly errors: readonly MutationError[] };

/**
 * The answer of a mutation from what its use case returned:
 * `toPayload(await this.publish.execute(actor, input), ({ id }) => ({ tender: this.find.one(actor, id) }))`.
 * Fields that `onOk` would give are null after an error; promises inside it are awaited.
 */
export async function toPayload<T, P extends object>(
  result: Result<T, DomainError | readonly DomainError[]>,
  onOk: (value: T) => P | Promise<P>,
): Promise<Payload<P>> {
  if (!result.ok) return failedPayload([result.error].flat() as DomainError[]) as unknown as Payload<P>;
  const fields = Object.entries(await onOk(result.value)) as [string, unknown][];
  const settled = await Promise.all(fields.map(async ([name, value]) => [name, await value] as const));
  return { ...(Object.fromEntries(settled) as object), errors: [] } as unknown as Payload<P>;
}

export const failedPayload = (errors: readonly DomainError[]): { readonly errors: readonly MutationError[] } => ({
  errors: errors.map(mutationError),
});
