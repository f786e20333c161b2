// SPDX-License-Identifier: EUPL-1.2
import { QueryRefused, type MutationOutcome } from './browser/person.js';

/** What the product did is not what the story says. */
export class StoryBroken extends Error {}

/** A duty that the story needs was refused; `--break` runs wait for exactly this. */
export class DutyRefused extends Error {
  constructor(
    readonly codes: readonly string[],
    readonly sentences: readonly string[],
  ) {
    super(`${codes.join(', ')}: ${sentences.join(' ')}`);
  }
}

export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new StoryBroken(otherwise);
}

/** The outcome of a mutation that must have been done. */
export function done<T>(outcome: MutationOutcome<T>): T {
  if (outcome.errors.length > 0) {
    throw new DutyRefused(
      outcome.errors.map(({ code }) => code),
      outcome.errors.map(({ message, path }) => (path.length > 0 ? `[${path.join('.')}] ${message}` : message)),
    );
  }
  return outcome;
}

/** A mutation that must have been refused with this code; gives the sentence that the person read. */
export function refusedWith<T>(outcome: MutationOutcome<T>, code: string): string {
  const found = outcome.errors.find((error) => error.code === code);
  expectThat(found !== undefined, `expected the refusal ${code}, got ${JSON.stringify(outcome.errors)}`);
  expectThat(found.message.length > 10 && found.message !== code, `the refusal ${code} says nothing that a person can act on`);
  return found.message;
}

/** A query that must have been refused with this code. */
export async function queryRefusedWith(query: Promise<unknown>, code: string): Promise<string> {
  const answer = await query.then(
    () => null,
    (problem: unknown) => problem,
  );
  expectThat(answer instanceof QueryRefused && answer.code === code, `expected the refusal ${code}, got ${String(answer)}`);
  return answer.message;
}
