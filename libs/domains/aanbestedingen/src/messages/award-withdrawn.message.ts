// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** S-09: an award decision was withdrawn; a new one follows, with new notices and a new standstill. */
export const awardWithdrawn = defineMessage({
  name: 'award.withdrawn',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Gunningsbeslissing over {tender} ingetrokken',
      text: 'Goedendag,\n\nDe gemeente heeft de gunningsbeslissing over {tender} ingetrokken. Er volgt een nieuwe beslissing, met een nieuwe opschortende termijn.\n\n{reason}',
      line: 'De gunningsbeslissing over {tender} is ingetrokken. Er volgt een nieuwe.',
    },
    en: {
      subject: 'Award decision on {tender} withdrawn',
      text: 'Hello,\n\nThe municipality has withdrawn the award decision on {tender}. A new decision follows, with a new standstill.\n\n{reason}',
      line: 'The award decision on {tender} was withdrawn. A new one follows.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', reason: 'De winnaar kon het bewijs niet leveren.' },
});
