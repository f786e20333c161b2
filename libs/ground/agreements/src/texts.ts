// SPDX-License-Identifier: EUPL-1.2
import en from './messages/en.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/** Texts of this lib's errors. */
export const agreementsTexts = { nl, en };
