// SPDX-License-Identifier: EUPL-1.2

const DAY = 86_400_000;

/** Noon (UTC) some days later: a whole minute, and a working hour in the Netherlands. */
const noonAfter = (now: Date, days: number): string => {
  const later = new Date(now.getTime() + days * DAY);
  later.setUTCHours(11, 0, 0, 0);
  return later.toISOString();
};

const CRITERIA = [
  {
    key: 'care',
    title: 'Passende zorg',
    description: 'Hoe sluit de dagbesteding aan bij wat ouderen willen?',
    weightBp: 4000,
    advised: true,
    residentsQuestion: true,
    providersQuestion: false,
  },
  {
    key: 'together',
    title: 'Samen met de wijk',
    description: 'Hoe werkt u samen met initiatieven in de wijk?',
    weightBp: 2000,
    advised: true,
    residentsQuestion: false,
    providersQuestion: true,
  },
  {
    key: 'plan',
    title: 'Planning',
    description: 'Hoe start u op tijd?',
    weightBp: 1000,
    advised: false,
    residentsQuestion: false,
    providersQuestion: false,
  },
];

/** The draft of the story, complete: every gate of T-08 is passed once there are officers. */
export function draftFields(now: Date, title: string, areaCodes: readonly string[]) {
  return {
    title,
    description: 'Dagbesteding voor ouderen, met vervoer van deur tot deur. Verzonnen voor deze demonstratie.',
    procedure: 'sas',
    procedureReason: 'Sociale en andere specifieke diensten, boven de drempel.',
    cpvCode: '85311000',
    areaCodes,
    areaYear: 2024,
    themes: ['care_and_support', 'mobility'],
    estimatedValueCents: 90_000_000,
    socialValue: 'Bewoners van Eemdal krijgen dagbesteding die zij zelf mee vormgeven.',
    lotsReason: 'Dagbesteding en vervoer horen in deze wijk bij elkaar.',
    cooperationClause: 'required',
    cooperationReason: '',
    involvement: { involved: true, when: 'Voorjaar 2026', who: 'Drie bewonersinitiatieven uit Eemdal', result: 'Vervoer hoort bij de opdracht.' },
    preparation: {
      nobody: false,
      participants: [{ who: 'Drie bewonersinitiatieven uit Eemdal', part: 'consultation', received: 'Het concept van de opdracht.' }],
    },
    adviceRound: { announced: true, howItCounts: 'De beoordelaars wegen het advies en beantwoorden het per criterium.' },
    bidValidDays: 120,
    standstill: true,
    planning: {
      questionDeadline: noonAfter(now, 10),
      answersBy: noonAfter(now, 18),
      bidDeadline: noonAfter(now, 30),
      adviceEndsAt: noonAfter(now, 44),
      awardPlannedOn: noonAfter(now, 60).slice(0, 10),
      contractStartsOn: noonAfter(now, 110).slice(0, 10),
    },
    lot: {
      scaleMax: 10,
      priceMethod: 'absolute',
      priceWeightBp: 3000,
      priceMinCents: 60_000_000,
      priceMaxCents: 90_000_000,
      priceCeiling: true,
    },
    criteria: CRITERIA,
  };
}
