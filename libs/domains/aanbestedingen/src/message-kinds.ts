// SPDX-License-Identifier: EUPL-1.2
import type { MessageKind } from '@samenspel/messages';
import { adviceMayBegin } from './messages/advice-may-begin.message.js';
import { adviceOnBidStruckOut } from './messages/advice-on-bid-struck-out.message.js';
import { adviserBarred } from './messages/adviser-barred.message.js';
import { adviserInvited } from './messages/adviser-invited.message.js';
import { adviserStruckOut } from './messages/adviser-struck-out.message.js';
import { complaintDue } from './messages/complaint-due.message.js';
import { conflictDeclared } from './messages/conflict-declared.message.js';
import { awardDecided } from './messages/award-decided.message.js';
import { awardNoticeDue } from './messages/award-notice-due.message.js';
import { awardWithdrawn } from './messages/award-withdrawn.message.js';
import { bidJudged } from './messages/bid-judged.message.js';
import { clarificationAsked } from './messages/clarification-asked.message.js';
import { priceQuestioned } from './messages/price-questioned.message.js';
import { prolongationAsked } from './messages/prolongation-asked.message.js';
import { standstillExtended } from './messages/standstill-extended.message.js';
import { notePublished } from './messages/note-published.message.js';
import { tenderBegan } from './messages/tender-began.message.js';
import { tenderExtended } from './messages/tender-extended.message.js';
import { tenderInvitation } from './messages/tender-invitation.message.js';
import { tenderMovedOn } from './messages/tender-moved-on.message.js';
import { tenderRectified } from './messages/tender-rectified.message.js';
import { lotUnopenable } from './messages/lot-unopenable.message.js';
import { tenderWithdrawn } from './messages/tender-withdrawn.message.js';
import { validityEnds } from './messages/validity-ends.message.js';

/** Every kind of message that this lib sends. */
export const aanbestedingenMessages: readonly MessageKind[] = [
  ...[adviceMayBegin, adviceOnBidStruckOut, adviserBarred, adviserInvited, adviserStruckOut, conflictDeclared],
  ...[awardDecided, awardWithdrawn, bidJudged, clarificationAsked, priceQuestioned, standstillExtended],
  ...[lotUnopenable, notePublished, tenderBegan, tenderExtended, tenderInvitation, tenderMovedOn, tenderRectified, tenderWithdrawn],
  ...[prolongationAsked, validityEnds],
  ...[complaintDue, awardNoticeDue],
];
