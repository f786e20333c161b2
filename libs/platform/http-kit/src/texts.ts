// SPDX-License-Identifier: EUPL-1.2
import en from './messages/en.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/** Titles of problems, and what this lib refuses itself. Sentences for the general codes are those of graphql-kit. */
export const httpKitTexts = { nl, en };
