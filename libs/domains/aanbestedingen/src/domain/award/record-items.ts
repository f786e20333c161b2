// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';

interface Words {
  readonly nl: string;
  readonly en: string;
}

/** One thing that the law asks of the record, as the dated list `award_record.items` has it. */
export interface AskedItem {
  readonly code: string;
  readonly article: string;
  readonly title: Words;
  /** Parts of the record, by their names. */
  readonly parts: readonly string[];
  /** Why it does not apply when all of those are empty. */
  readonly otherwise: Words;
}

/** S-10: where one item of Aw 2.132 stands in the record, or why it does not apply; one of both. */
export interface RecordItem {
  readonly code: string;
  readonly article: string;
  readonly title: Words;
  /** Names of parts of the record that are not empty. */
  readonly standsIn: readonly string[];
  readonly notApplicable: Words | null;
}

const isFilled = (part: unknown): boolean => (Array.isArray(part) ? part.length > 0 : part !== null && part !== undefined);

/** The list decides what is looked for; a part that the record does not know is a fault in the list, never an empty part. */
export function recordItems(
  list: readonly AskedItem[],
  record: Readonly<Record<string, unknown>>,
): Result<readonly RecordItem[], DomainError<'RECORD_PART_UNKNOWN'>> {
  const unknown = list.flatMap(({ parts }) => parts).find((part) => !Object.hasOwn(record, part));
  if (unknown !== undefined) return err(refused('RECORD_PART_UNKNOWN', { rule: 'S-10', params: { part: unknown } }));
  return ok(
    list.map(({ code, article, title, parts, otherwise }) => {
      const standsIn = parts.filter((part) => isFilled(record[part]));
      return { code, article, title, standsIn, notApplicable: standsIn.length === 0 ? otherwise : null };
    }),
  );
}
