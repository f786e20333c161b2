// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDateOf, localInstant, type LocalDate } from '@samenspel/kernel';
import type { CriterionContent, DraftContent, LotContent } from '../domain/tenders/draft-content.js';

/** Noon in the Netherlands, so many days from now. */
export const noonIn = (now: Date, days: number): Date => localInstant(addDays(localDateOf(now), days), '12:00');
const dayIn = (now: Date, days: number): LocalDate => addDays(localDateOf(now), days);

export const aCriterion = (key: string, weightBp: number | null, changes: Partial<CriterionContent> = {}): CriterionContent => ({
  ...{ key, parentKey: null, title: `Criterion ${key}`, description: 'What is asked.', weightBp, maxValueCents: null },
  ...{ advised: false, residentsQuestion: false, providersQuestion: false },
  ...changes,
});

/** Price 30 percent, care 50 (advised, with the residents' question), planning 20. */
export const aLotContent = (changes: Partial<LotContent> = {}): LotContent => ({
  ...{
    title: '',
    scaleMax: 10,
    priceMethod: 'absolute' as const,
    priceWeightBp: 3_000,
    priceMinCents: 40_000_000,
    priceMaxCents: 60_000_000,
    priceCeiling: true,
  },
  criteria: [aCriterion('care', 5_000, { advised: true, residentsQuestion: true }), aCriterion('plan', 2_000)],
  ...changes,
});

/** Social services below the threshold, complete: every gate of T-08 is passed once the people are there. */
export const aDraftContent = (now: Date, changes: Partial<DraftContent> = {}): DraftContent => ({
  ...{
    procedure: 'sas' as const,
    title: 'Dagbesteding in de wijk',
    description: 'Reële prijs, kostprijselementen en continuïteit staan in bijlage 1.',
  },
  ...{ socialValue: 'Bewoners vormen de dagbesteding zelf mee.', cpvCode: '85311000', areaCodes: ['WK030801'], areaYear: 2024 },
  ...{
    themes: ['care_and_support'],
    estimatedValueCents: 50_000_000,
    procedureReason: 'Sociale diensten.',
    lotsReason: 'Een wijk, een team.',
    splittingNote: '',
  },
  ...{ cooperationClause: 'required' as const, cooperationReason: '', reserved: null, bidValidDays: 120, standstill: true },
  involvement: { involved: true, when: 'Voorjaar', who: 'Twee initiatieven', result: 'Vervoer hoort erbij.' },
  preparation: { nobody: false, participants: [{ who: 'Buurtkamer', part: 'consultation' as const, received: 'Het concept van 1 maart.' }] },
  adviceRound: { announced: true, howItCounts: 'De beoordelaars wegen en beantwoorden het advies.' },
  planning: {
    ...{ questionDeadline: noonIn(now, 10), answersBy: noonIn(now, 18), bidDeadline: noonIn(now, 30), adviceEndsAt: noonIn(now, 44) },
    ...{ awardPlannedOn: dayIn(now, 60), contractStartsOn: dayIn(now, 110) },
  },
  lots: [aLotContent()],
  invited: [],
  ...changes,
});
