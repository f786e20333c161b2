// SPDX-License-Identifier: EUPL-1.2
import type { Erasure, RetentionPreview } from '@samenspel/database';

/** What the operator reads of a preview: rule by rule, and what is held and why. */
export function previewText(previews: readonly RetentionPreview[]): string {
  const lines = previews.flatMap(({ rule, records }) => {
    const free = records.filter(({ held }) => held === null);
    const rows = free.reduce((sum, record) => sum + record.rows, 0);
    return [
      `${rule.kind}: ${free.length} records with ${rows} rows would go${rule.automatic ? ' (by themselves, each hour)' : ''}`,
      `  kept for ${rule.term} after ${rule.starts} (${rule.ground})`,
      ...free.filter(({ subjects }) => subjects.length > 0).map((record) => `  goes: ${named(record.subjects)}, term ended ${day(record.endedAt)}`),
      ...records.flatMap(({ subjects, held }) => (held === null ? [] : [`  held: ${named(subjects)}, because ${held}`])),
    ];
  });
  return [...lines, 'Nothing was erased. To let it go: npm run retention -- run'].join('\n');
}

/** The statement of what was destroyed. */
export function reportText(erasures: readonly Erasure[]): string {
  if (erasures.length === 0) return 'Nothing was erased in that time.';
  return erasures
    .map(({ kind, ground, subjectKind, subjectId, rows, endedAt, erasedAt }) => {
      const about = subjectKind === null ? '' : ` of ${subjectKind} ${subjectId ?? ''}`;
      return `${erasedAt.toISOString()} ${kind}${about}: ${rows} rows, term ended ${day(endedAt)} (${ground})`;
    })
    .join('\n');
}

const named = (subjects: readonly { readonly kind: string; readonly id: string }[]): string =>
  subjects.map(({ kind, id }) => `${kind} ${id}`).join(' of ');
const day = (moment: Date): string => moment.toISOString().slice(0, 10);
