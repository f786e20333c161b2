// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** S-10: an award is to be announced; once before the last day, and once when it has passed. */
export const awardNoticeDue = defineMessage({
  name: 'award.notice-due',
  legal: true,
  neutral: false,
  words: {
    nl: {
      subject: '{passed, select, yes {De gunning van {tender} is niet op tijd bekendgemaakt} other {Maak de gunning van {tender} bekend}}',
      text: 'Goedendag,\n\n{passed, select, yes {De gunning van {tender} moest bekend zijn op {last, date, legal}. Wij hebben daarvan geen nummer. Maak de gunning vandaag bekend.} other {Maak de gunning van {tender} bekend. Dat kan tot en met {last, date, legal}.}} Doe dit in TED of TenderNed. De gegevens staan klaar bij de gunning. Leg daarna het nummer vast.',
      line: '{passed, select, yes {De gunning van {tender} moest op {last, date, legal} bekend zijn. Maak haar vandaag bekend.} other {Maak de gunning van {tender} bekend, uiterlijk op {last, date, legal}.}}',
    },
    en: {
      subject: '{passed, select, yes {The award of {tender} was not announced in time} other {Announce the award of {tender}}}',
      text: 'Hello,\n\n{passed, select, yes {The award of {tender} had to be announced by {last, date, legal}. We have no number of it. Announce it today.} other {Announce the award of {tender}. You have until {last, date, legal}.}} Do so in TED or TenderNed. The data are ready with the award. Then record the number.',
      line: '{passed, select, yes {The award of {tender} had to be announced by {last, date, legal}. Announce it today.} other {Announce the award of {tender}, by {last, date, legal} at the latest.}}',
    },
  },
  path: '/tenders/{tenderId}',
  example: {
    ...{ tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000' },
    ...{ last: 1_797_332_400_000, passed: 'no' },
  },
});
