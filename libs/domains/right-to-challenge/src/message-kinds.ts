// SPDX-License-Identifier: EUPL-1.2
import type { MessageKind } from '@samenspel/messages';
import { challengeDuePassed } from './messages/challenge-due-passed.message.js';
import { challengeDueSoon } from './messages/challenge-due-soon.message.js';
import { challengeMoved } from './messages/challenge-moved.message.js';
import { challengeReceived } from './messages/challenge-received.message.js';

/** Every kind of message that this lib sends. */
export const rightToChallengeMessages: readonly MessageKind[] = [challengeReceived, challengeMoved, challengeDueSoon, challengeDuePassed];
