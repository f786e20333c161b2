// SPDX-License-Identifier: EUPL-1.2
import en from './messages/en.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

/** The refusals of the sandbox clock. CONFLICT and IDEMPOTENCY_KEY_REUSED are said where requests come in. */
export const databaseTexts = { nl, en };
