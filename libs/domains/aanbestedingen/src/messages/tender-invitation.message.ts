// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** T-01: a party is invited to bid. Who is invited is known; whether it bids is not (B-04). */
export const tenderInvitation = defineMessage({
  name: 'tender.invited',
  legal: true,
  neutral: false,
  words: {
    nl: {
      subject: 'Uitnodiging om in te schrijven op {tender}',
      text: 'Goedendag,\n\nDe gemeente nodigt uw organisatie uit om in te schrijven op {tender}. Dat kan vóór {until, date, legal} {until, time, legal}. Tot de opening ziet niemand of u inschrijft.',
      line: 'U bent uitgenodigd om in te schrijven op {tender}, vóór {until, date, legal} {until, time, legal}.',
    },
    en: {
      subject: 'Invitation to bid for {tender}',
      text: 'Hello,\n\nThe municipality invites your organisation to bid for {tender}. Bids are due before {until, date, legal} {until, time, legal}. Until the opening nobody sees whether you bid.',
      line: 'You are invited to bid for {tender}, before {until, date, legal} {until, time, legal}.',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', until: 1_797_332_400_000 },
});
