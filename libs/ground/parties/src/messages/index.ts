// SPDX-License-Identifier: EUPL-1.2
import type { MessageKind } from '@samenspel/messages';
import { partyInvited } from './party-invited.message.js';
import { staffRoleGiven } from './staff-role-given.message.js';

/** Every kind of message that this lib sends. */
export const partiesMessages: readonly MessageKind[] = [partyInvited, staffRoleGiven] as readonly MessageKind[];
