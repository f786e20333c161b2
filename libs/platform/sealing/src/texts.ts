// SPDX-License-Identifier: EUPL-1.2
import en from './messages/en.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/** A text in both languages for every code of this lib. */
export const sealingTexts = { nl, en } as const;
