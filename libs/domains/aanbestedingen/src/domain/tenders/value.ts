// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '@samenspel/kernel';

/** T-04: what is bought decides which European threshold counts. */
export type ValueRegime = 'works' | 'services_and_supplies' | 'social_and_specific';

/** The thresholds in force on the first day of the procedure, excluding VAT. */
export type Thresholds = Readonly<Record<ValueRegime, Cents>>;

/** Divisions of the Common Procurement Vocabulary 2008. */
const DIVISIONS = new Set(
  '03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98'.split(' '),
);
/** Divisions of which every code is a social or specific service, so that the list we carry is complete for them. */
const WHOLLY_SOCIAL = new Set(['80', '85']);

/** The regime of a CPV code, or null when there is no such code as far as the lists tell. `listed`: it is in the list of social and specific services. */
export function regimeOf(cpvCode: string, listed: boolean): ValueRegime | null {
  const division = cpvCode.slice(0, 2);
  if (listed) return 'social_and_specific';
  if (!/^\d{8}$/.test(cpvCode) || !DIVISIONS.has(division) || WHOLLY_SOCIAL.has(division)) return null;
  return division === '45' ? 'works' : 'services_and_supplies';
}

export interface ThresholdOutcome {
  readonly regime: ValueRegime;
  readonly thresholdCents: Cents;
  /** European rules hold from the threshold itself on. */
  readonly aboveThreshold: boolean;
}

/** T-04: fixed at the decision to publish, whatever the thresholds become afterwards. */
export function againstThreshold(estimatedValueCents: Cents, regime: ValueRegime, thresholds: Thresholds): ThresholdOutcome {
  const thresholdCents = thresholds[regime];
  return { regime, thresholdCents, aboveThreshold: estimatedValueCents >= thresholdCents };
}
