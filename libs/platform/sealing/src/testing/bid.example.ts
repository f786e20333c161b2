// SPDX-License-Identifier: EUPL-1.2
import type { PricePart, QualityPart } from '../bid/content.js';
import { utf8 } from '../encoding.js';

/** A small complete quality part of an invented bidder. */
export const qualityExample = (): QualityPart => ({
  answers: [
    { criterionId: 'c1', text: 'Wij beginnen elke ochtend met koffie in het wijkhuis. Café “De Ontmoeting” doet mee.' },
    { criterionId: 'c2', text: 'Ons rooster staat in de bijlage.', tradeSecret: { reason: 'Hier staat onze werkwijze in.' } },
  ],
  documents: [{ name: 'rooster 2027.pdf', type: 'application/pdf', bytes: utf8('%PDF-1.7 rooster') }],
  partners: [
    { name: 'Stichting Verzonnen Zorg', role: 'uitvoering', shareBasisPoints: 7_000, lead: true },
    {
      name: 'Buurtinitiatief De Verzonnen Hoek',
      partyId: '0b9b7a52-3b5c-4c55-9a8e-3f7b8a0f1c11',
      role: 'ontmoeting',
      shareBasisPoints: 3_000,
      lead: false,
    },
  ],
  subcontractors: [{ name: 'Verzonnen Vervoer BV', part: 'vervoer' }],
  persons: [{ name: 'A. Verzonnen', role: 'coördinator' }],
  ownDeclaration: { noExclusionGround: true, meetsRequirements: true, reliesOnOthers: false, declaredBy: 'A. Verzonnen, bestuurder' },
});

/** A small complete price part. */
export const priceExample = (): PricePart => ({
  totalCents: 12_345_600,
  elements: [
    { name: 'jaar 1', cents: 6_000_000 },
    { name: 'jaar 2', cents: 6_345_600 },
  ],
});
