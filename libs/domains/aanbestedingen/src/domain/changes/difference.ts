// SPDX-License-Identifier: EUPL-1.2
import { cents, localDate, localDateOf } from '@samenspel/kernel';
import { COOPERATION_CLAUSES, type CooperationClause, type PublicTender } from '../tenders/tender.js';
import type { Planning } from '../tenders/planning.js';

/**
 * T-10: what a rectification can touch, and what kind of change that is. Criteria, weights, formula, subject, areas, themes and
 * advice rules are not in the list: they never change.
 */
export const CHANGEABLE = {
  title: 'text',
  description: 'text',
  socialValue: 'text',
  procedureReason: 'text',
  lotsReason: 'text',
  cooperationReason: 'text',
  cooperationClause: 'requirement',
  bidValidDays: 'requirement',
  estimatedValueCents: 'value',
  lotTitle: 'lot',
  questionDeadline: 'deadline',
  bidDeadline: 'deadline',
  contractStartsOn: 'requirement',
  answersBy: 'planning',
  adviceEndsAt: 'planning',
  awardPlannedOn: 'planning',
} as const;
export type ChangeableField = keyof typeof CHANGEABLE;
export type KindOfChange = (typeof CHANGEABLE)[ChangeableField];
export const CHANGEABLE_FIELDS = Object.keys(CHANGEABLE) as readonly ChangeableField[];

/** Moments as RFC 3339, days as dates, money in cents. */
export type ChangedValue = string | number | null;

/** What stood there, and what stands there now. */
export interface Difference {
  readonly field: ChangeableField;
  /** Of a lot; null for the tender as a whole. */
  readonly lotId: string | null;
  readonly before: ChangedValue;
  readonly after: ChangedValue;
}

/** What the officer wants to stand there; what is left out stays as it is. */
export interface ChangeWish {
  readonly values: Readonly<Partial<Record<Exclude<ChangeableField, 'lotTitle'>, ChangedValue>>>;
  readonly lotTitles: readonly { readonly lotId: string; readonly title: string }[];
}

const MOMENTS = ['questionDeadline', 'answersBy', 'bidDeadline', 'adviceEndsAt'] as const;
const DAYS = ['awardPlannedOn', 'contractStartsOn'] as const;
const isMoment = (field: string): field is (typeof MOMENTS)[number] => (MOMENTS as readonly string[]).includes(field);
const isDay = (field: string): field is (typeof DAYS)[number] => (DAYS as readonly string[]).includes(field);

/** What stands there now. */
export function valueOf(tender: PublicTender, field: Exclude<ChangeableField, 'lotTitle'>): ChangedValue {
  if (isMoment(field)) return tender.planning[field]?.toISOString() ?? null;
  if (isDay(field)) return tender.planning[field];
  return tender[field];
}

/** Only what really differs, in the order of the list. */
export function differencesOf(tender: PublicTender, { values, lotTitles }: ChangeWish): readonly Difference[] {
  const ofTender = CHANGEABLE_FIELDS.flatMap((field): readonly Difference[] => {
    if (field === 'lotTitle') return [];
    const after = values[field];
    const before = valueOf(tender, field);
    return after === undefined || after === before ? [] : [{ field, lotId: null, before, after }];
  });
  const ofLots = tender.lots.flatMap((lot): readonly Difference[] => {
    const wished = lotTitles.find(({ lotId }) => lotId === lot.id);
    return wished === undefined || wished.title === lot.title ? [] : [{ field: 'lotTitle', lotId: lot.id, before: lot.title, after: wished.title }];
  });
  return [...ofTender, ...ofLots];
}

/** The wish that makes these differences; a decision looks at them once more. */
export const wishOf = (differences: readonly Difference[]): ChangeWish => ({
  values: Object.fromEntries(differences.filter(({ lotId }) => lotId === null).map(({ field, after }) => [field, after])),
  lotTitles: differences.flatMap(({ lotId, after }) => (lotId === null ? [] : [{ lotId, title: String(after) }])),
});

/** The tender as it will be. Throws for a value of another kind than its field, which the form refuses. */
export function changedTender(tender: PublicTender, differences: readonly Difference[]): PublicTender {
  return differences.reduce((changed, difference) => withOne(changed, difference), tender);
}

function withOne(tender: PublicTender, { field, lotId, after }: Difference): PublicTender {
  if (field === 'lotTitle') return { ...tender, lots: tender.lots.map((lot) => (lot.id === lotId ? { ...lot, title: String(after) } : lot)) };
  if (isMoment(field)) return { ...tender, planning: { ...tender.planning, [field]: after === null ? null : new Date(String(after)) } };
  if (isDay(field)) return { ...tender, planning: { ...tender.planning, [field]: localDate(String(after)) } };
  if (field === 'estimatedValueCents') return { ...tender, estimatedValueCents: cents(Number(after)) };
  if (field === 'bidValidDays') return { ...tender, bidValidDays: Number(after) };
  if (field === 'cooperationClause') return { ...tender, cooperationClause: clauseOf(after) };
  return { ...tender, [field]: String(after) };
}

function clauseOf(value: ChangedValue): CooperationClause {
  const clause = COOPERATION_CLAUSES.find((one) => one === value);
  if (clause === undefined) throw new Error(`${String(value)} is no cooperation clause`);
  return clause;
}

/** The day of the deadline, from which its extension is counted. */
export const deadlineDay = ({ bidDeadline }: Pick<Planning, 'bidDeadline'>) => localDateOf(bidDeadline);
