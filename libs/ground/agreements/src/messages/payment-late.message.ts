// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** I-11: money that was expected did not come; the party hears it at once, and that a reason was asked. */
export const paymentLate = defineMessage({
  name: 'payment.late',
  legal: false,
  neutral: false,
  words: {
    nl: {
      subject: 'Uw betaling is te laat',
      text: 'Goedendag,\n\nDe gemeente zou u uiterlijk op {expectedOn, date, legal} betalen. Dat is niet gebeurd. Wij hebben de gemeente om een reden en een nieuwe dag gevraagd. U ziet die in Samenspel.',
      line: 'Een betaling die u verwachtte is te laat.',
    },
    en: {
      subject: 'Your payment is late',
      text: 'Hello,\n\nThe municipality was to pay you by {expectedOn, date, legal}. That did not happen. We asked the municipality for a reason and a new day. You see them in Samenspel.',
      line: 'A payment that you expected is late.',
    },
  },
  path: '/agreements/{agreementId}',
  example: { agreementId: '0198f0a0-0000-7000-8000-000000000000', number: 1, expectedOn: 1_772_000_000_000 },
});
