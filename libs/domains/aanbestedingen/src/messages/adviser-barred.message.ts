// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** at the opening it showed that an adviser meets a bid; it reads none. */
export const adviserBarred = defineMessage({
  name: 'adviser.barred',
  legal: true,
  neutral: true,
  words: {
    nl: {
      subject: 'Uw initiatief kan niet adviseren over {tender}',
      text: 'Goedendag,\n\nUw initiatief kan niet adviseren over {tender}. {because, select, bids {Het doet zelf mee in een inschrijving.} named_in_bid {Het initiatief of een van de leden staat met naam in een inschrijving.} other {Een van de leden hoort ook bij een inschrijver.}} Klopt dit niet? Neem contact op met de gemeente.',
      line: 'Uw initiatief kan niet adviseren over {tender}. {because, select, bids {Het doet zelf mee in een inschrijving.} named_in_bid {Het initiatief of een lid staat in een inschrijving.} other {Een lid hoort ook bij een inschrijver.}}',
    },
    en: {
      subject: 'Your initiative cannot advise on {tender}',
      text: 'Hello,\n\nYour initiative cannot advise on {tender}. {because, select, bids {It takes part in a bid itself.} named_in_bid {The initiative or one of its members is named in a bid.} other {One of its members belongs to a bidder too.}} Is this wrong? Contact the municipality.',
      line: 'Your initiative cannot advise on {tender}. {because, select, bids {It takes part in a bid itself.} named_in_bid {The initiative or a member is named in a bid.} other {A member belongs to a bidder too.}}',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', because: 'named_in_bid' },
});
