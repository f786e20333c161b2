// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';

export interface NewMunicipality {
  /** CBS code, such as GM0308. */
  readonly code: string;
  /** The word in the address, such as `baarn`. */
  readonly slug: string;
  readonly sandbox?: boolean;
  /** Only when it should differ from the name that goes with the code; a sandbox for instance. */
  readonly name?: string | null;
  /** Where the clock of a sandbox begins: in the past, for a demonstration with a history. Real time when absent. */
  readonly clockStartsAt?: Date | null;
}

/** Words that an address needs for itself. */
const TAKEN = new Set(['api', 'auth', 'graphql', 'graphiql', 'health', 'metrics', 'uploads', 'static', 'assets', 'admin']);

/** P-02, P-03: a tenant is known by a code of its own and a word in the address. */
export function readMunicipality(
  input: NewMunicipality,
): Result<Required<NewMunicipality>, DomainError<'MUNICIPALITY_CODE_INVALID' | 'SLUG_INVALID'>> {
  if (!/^GM\d{4}$/.test(input.code)) return err(invalid('MUNICIPALITY_CODE_INVALID', { rule: 'P-02', path: ['code'] }));
  if (!/^[a-z][a-z0-9-]{1,62}$/.test(input.slug) || TAKEN.has(input.slug)) return err(invalid('SLUG_INVALID', { rule: 'P-03', path: ['slug'] }));
  return ok({
    code: input.code,
    slug: input.slug,
    sandbox: input.sandbox ?? false,
    name: input.name?.trim() ?? null,
    clockStartsAt: input.clockStartsAt ?? null,
  });
}
