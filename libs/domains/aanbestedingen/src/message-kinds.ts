// SPDX-License-Identifier: EUPL-1.2
import type { MessageKind } from '@samenspel/messages';
import { awardDecided } from './messages/award-decided.message.js';
import { awardWithdrawn } from './messages/award-withdrawn.message.js';
import { bidJudged } from './messages/bid-judged.message.js';
import { clarificationAsked } from './messages/clarification-asked.message.js';
import { standstillExtended } from './messages/standstill-extended.message.js';

/** Every kind of message that this lib sends. */
export const aanbestedingenMessages: readonly MessageKind[] = [awardDecided, awardWithdrawn, bidJudged, clarificationAsked, standstillExtended];
