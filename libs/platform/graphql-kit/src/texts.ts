// SPDX-License-Identifier: EUPL-1.2
import en from './messages/en.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/** What this lib says: refusals of whole requests, and the sentence for each check of an input class. */
export const graphqlKitTexts = { nl, en };
