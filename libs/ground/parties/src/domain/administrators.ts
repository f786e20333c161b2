// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';

/** P-05: with fewer than two administrators, distinct persons, a party gets a nudge. */
export const needsSecondAdministrator = (administrators: readonly string[]): boolean => new Set(administrators).size < 2;

/** P-05: who administers the party when this person stops; the last one cannot leave alone, but hands over. */
export function withoutAdministrator(
  administrators: readonly string[],
  leaving: string,
): Result<readonly string[], DomainError<'LAST_ADMINISTRATOR'>> {
  const staying = [...new Set(administrators)].filter((person) => person !== leaving);
  return staying.length === 0 ? err(refused('LAST_ADMINISTRATOR', { rule: 'P-05' })) : ok(staying);
}
