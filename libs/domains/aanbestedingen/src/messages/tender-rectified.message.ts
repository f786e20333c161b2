// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** T-10, X-05: the tender was changed after publication, to all at once. */
export const tenderRectified = defineMessage({
  name: 'tender.rectified',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Wijziging {number, number} van {tender}',
      text: 'Goedendag,\n\nDe gemeente heeft {tender} gewijzigd. {material, select, yes {Inschrijven kan nu tot {until, date, legal} {until, time, legal}. Hebt u al ingeschreven? Bevestig uw inschrijving opnieuw, of pas haar aan.} other {Uw inschrijving blijft gelden.}} In Samenspel leest u wat er stond en wat er nu staat.\n\n{reason}',
      line: '{tender} is gewijzigd. {material, select, yes {Bevestig uw inschrijving opnieuw vóór {until, date, legal} {until, time, legal}.} other {Uw inschrijving blijft gelden.}}',
    },
    en: {
      subject: 'Change {number, number} of {tender}',
      text: 'Hello,\n\nThe municipality changed {tender}. {material, select, yes {Bids are now due before {until, date, legal} {until, time, legal}. Did you bid already? Confirm your bid again, or replace it.} other {Your bid stands.}} In Samenspel you read what it said and what it says now.\n\n{reason}',
      line: '{tender} was changed. {material, select, yes {Confirm your bid again before {until, date, legal} {until, time, legal}.} other {Your bid stands.}}',
    },
  },
  path: '/tenders/{tenderId}',
  example: {
    tender: 'Dagbesteding in de wijk',
    tenderId: '0198f0a0-0000-7000-8000-000000000000',
    number: 1,
    material: 'yes',
    until: 1_797_332_400_000,
    reason: 'De bijlage was onvolledig.',
  },
});
