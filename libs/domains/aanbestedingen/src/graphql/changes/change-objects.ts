// SPDX-License-Identifier: EUPL-1.2
import type { TenderChangeView } from '../../application/changes/find-changes.js';
import type { ChangedValue, ChangeWish } from '../../domain/changes/difference.js';
import type { TenderPlanningInput } from '../tenders/draft.inputs.js';
import type { ProposeRectificationInput } from './change.inputs.js';
import type { TenderChangeType } from './change.type.js';

const textOf = (value: ChangedValue): string | null => (value === null ? null : String(value));

export function changeObject({ differences, termReasons, ...same }: TenderChangeView): TenderChangeType {
  return {
    ...same,
    differences: differences.map(({ field, lotId, before, after }) => ({ field, lotId, before: textOf(before), after: textOf(after) })),
    termReasons: termReasons.map(({ key, params }) => ({ key, sentence: ({ say }) => say(key, params) })),
  };
}

type Values = ChangeWish['values'];
/** A form says nothing of what stays: left out and null are the same. */
const said = (values: Record<string, ChangedValue | undefined>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

export function planningWish(planning: TenderPlanningInput | null | undefined): Values {
  const { questionDeadline, answersBy, bidDeadline, adviceEndsAt, awardPlannedOn, contractStartsOn } = planning ?? {};
  return said({
    ...{ questionDeadline: questionDeadline?.toISOString(), answersBy: answersBy?.toISOString(), bidDeadline: bidDeadline?.toISOString() },
    ...{ adviceEndsAt: adviceEndsAt?.toISOString(), awardPlannedOn, contractStartsOn },
  });
}

export function rectificationWish(input: ProposeRectificationInput): ChangeWish {
  const { title, description, socialValue, procedureReason, lotsReason, cooperationReason, cooperationClause, bidValidDays } = input;
  const { estimatedValueCents, planning, lotTitles } = input;
  return {
    values: {
      ...said({
        title,
        description,
        socialValue,
        procedureReason,
        lotsReason,
        cooperationReason,
        cooperationClause,
        bidValidDays,
        estimatedValueCents,
      }),
      ...planningWish(planning),
    },
    lotTitles: lotTitles.map(({ lotId, title: lotTitle }) => ({ lotId, title: lotTitle })),
  };
}
