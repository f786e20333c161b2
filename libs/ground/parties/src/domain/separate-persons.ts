// SPDX-License-Identifier: EUPL-1.2
import { ok, err, refused, type DomainError, type Result } from '@samenspel/kernel';

/** One duty in an act that needs several persons: its name and who fills it. */
export interface Duty {
  readonly duty: string;
  readonly persons: readonly string[];
}

/**
 * P-09: no person may fill two of these duties. Two names within one duty must differ too
 * (two opening officers, two signatures). The error names the two duties, never the person.
 */
export function separatePersons(duties: readonly Duty[]): Result<void, DomainError<'PERSONS_NOT_SEPARATE'>> {
  const holder = new Map<string, string>();
  for (const { duty, persons } of duties) {
    for (const person of persons) {
      const other = holder.get(person);
      if (other !== undefined) return err(refused('PERSONS_NOT_SEPARATE', { rule: 'P-09', params: { first: other, second: duty } }));
      holder.set(person, duty);
    }
  }
  return ok();
}
