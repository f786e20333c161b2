// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** an initiative is asked to advise, or what it asked itself is granted. The same for all, whether or not they bid. */
export const adviserInvited = defineMessage({
  name: 'adviser.invited',
  legal: false,
  neutral: true,
  words: {
    nl: {
      subject: 'Adviseren over {tender}',
      text: 'Goedendag,\n\n{kind, select, admitted {Uw initiatief mag advies geven over de inschrijvingen op {tender}.} other {De gemeente vraagt uw initiatief om advies over de inschrijvingen op {tender}.}} Laat vóór de opening weten of u meedoet. Wie adviseert, kan niet zelf inschrijven. Tot de opening ziet alleen uw initiatief wat u antwoordt.',
      line: '{kind, select, admitted {Uw initiatief mag adviseren over {tender}.} other {Uw initiatief is gevraagd om te adviseren over {tender}.}} Laat weten of u meedoet.',
    },
    en: {
      subject: 'Advising on {tender}',
      text: 'Hello,\n\n{kind, select, admitted {Your initiative may advise on the bids for {tender}.} other {The municipality asks your initiative to advise on the bids for {tender}.}} Say before the opening whether you take part. Who advises cannot bid. Until the opening nobody but your initiative sees what you answer.',
      line: '{kind, select, admitted {Your initiative may advise on {tender}.} other {Your initiative is asked to advise on {tender}.}} Say whether you take part.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', kind: 'invited' },
});
