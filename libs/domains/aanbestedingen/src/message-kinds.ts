// SPDX-License-Identifier: EUPL-1.2
import type { MessageKind } from '@samenspel/messages';
import { bidJudged } from './messages/bid-judged.message.js';
import { clarificationAsked } from './messages/clarification-asked.message.js';

/** Every kind of message that this lib sends. */
export const aanbestedingenMessages: readonly MessageKind[] = [bidJudged, clarificationAsked];
