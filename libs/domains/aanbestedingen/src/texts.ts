// SPDX-License-Identifier: EUPL-1.2
import adviceEn from './messages/advice.en.json' with { type: 'json' };
import adviceNl from './messages/advice.nl.json' with { type: 'json' };
import assessmentEn from './messages/assessment.en.json' with { type: 'json' };
import assessmentNl from './messages/assessment.nl.json' with { type: 'json' };
import awardEn from './messages/award.en.json' with { type: 'json' };
import awardNl from './messages/award.nl.json' with { type: 'json' };
import bidsEn from './messages/bids.en.json' with { type: 'json' };
import bidsNl from './messages/bids.nl.json' with { type: 'json' };
import questionsEn from './messages/questions.en.json' with { type: 'json' };
import questionsNl from './messages/questions.nl.json' with { type: 'json' };
import tendersEn from './messages/tenders.en.json' with { type: 'json' };
import tendersNl from './messages/tenders.nl.json' with { type: 'json' };

/** Every error code and text key of this lib, in both languages. */
export const aanbestedingenTexts = {
  nl: { ...tendersNl, ...questionsNl, ...bidsNl, ...adviceNl, ...assessmentNl, ...awardNl },
  en: { ...tendersEn, ...questionsEn, ...bidsEn, ...adviceEn, ...assessmentEn, ...awardEn },
};
