// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** A public step in the life of a tender. */
export type TenderStep = 'note' | 'rectified' | 'extended' | 'withdrawn' | 'closed' | 'opened' | 'award_intended' | 'awarded';

/** a follower hears of a public step. */
export const tenderMovedOn = defineMessage({
  name: 'tender.moved-on',
  legal: false,
  neutral: false,
  words: {
    nl: {
      subject: 'Nieuws over {tender}',
      text: 'Goedendag,\n\n{step, select, note {Er is een nieuwe nota van inlichtingen bij {tender}.} rectified {De gemeente heeft {tender} gewijzigd.} extended {Inschrijven op {tender} kan langer.} withdrawn {De gemeente heeft {tender} ingetrokken.} closed {Inschrijven op {tender} kan niet meer.} opened {De inschrijvingen op {tender} zijn geopend.} award_intended {De gemeente heeft besloten aan wie zij {tender} wil gunnen.} awarded {{tender} is gegund.} other {Er is nieuws over {tender}.}} U volgt deze aanbesteding. Wilt u dat niet meer? Zet het volgen uit.',
      line: '{step, select, note {Nieuwe nota van inlichtingen bij {tender}.} rectified {{tender} is gewijzigd.} extended {Inschrijven op {tender} kan langer.} withdrawn {{tender} is ingetrokken.} closed {Inschrijven op {tender} is gesloten.} opened {De inschrijvingen op {tender} zijn geopend.} award_intended {Over {tender} is een gunningsbeslissing genomen.} awarded {{tender} is gegund.} other {Nieuws over {tender}.}}',
    },
    en: {
      subject: 'News about {tender}',
      text: 'Hello,\n\n{step, select, note {There is a new clarification note on {tender}.} rectified {The municipality changed {tender}.} extended {There is more time to bid for {tender}.} withdrawn {The municipality withdrew {tender}.} closed {Bidding for {tender} has closed.} opened {The bids for {tender} were opened.} award_intended {The municipality decided to whom it intends to award {tender}.} awarded {{tender} was awarded.} other {There is news about {tender}.}} You follow this tender. No longer? Stop following it.',
      line: '{step, select, note {New clarification note on {tender}.} rectified {{tender} was changed.} extended {There is more time to bid for {tender}.} withdrawn {{tender} was withdrawn.} closed {Bidding for {tender} has closed.} opened {The bids for {tender} were opened.} award_intended {An award decision on {tender} was taken.} awarded {{tender} was awarded.} other {News about {tender}.}}',
    },
  },
  path: '/tenders/{tenderId}',
  example: { tender: 'Dagbesteding in de wijk', tenderId: '0198f0a0-0000-7000-8000-000000000000', step: 'note' as TenderStep },
});
