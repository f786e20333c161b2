// SPDX-License-Identifier: EUPL-1.2
import en from './messages/en.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/** Why a legal term ends when it does, line by line. */
export const kernelTexts = { nl, en };
