// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { AdvisersAtOpening } from '../bids/advisers-at-opening.port.js';
import type { DueHandlerClass } from '../due-handler-class.js';
import { AdmitAdvisers } from './admit-advisers.js';
import { AdmitApplication } from './admit-application.js';
import { AdviserDesk } from './adviser-desk.js';
import { AnswerAdvice } from './answer-advice.js';
import { AnswerInvitation } from './answer-invitation.js';
import { Declare } from './declare.js';
import { FindAdvice } from './find-advice.js';
import { FindAdvisers } from './find-advisers.js';
import { FindDeclarations } from './find-declarations.js';
import { FindMyAdvising } from './find-my-advising.js';
import { FindPublicAdvice } from './find-public-advice.js';
import { InviteAdviser } from './invite-adviser.js';
import { JudgeTradeSecret } from './judge-trade-secret.js';
import { PublishAdvice } from './publish-advice.js';
import { ReadAdvisedBids } from './read-advised-bids.js';
import { SealedDeclarations } from './sealed-declarations.js';
import { SignAdvice } from './sign-advice.js';
import { StrikeOut } from './strike-out.js';
import { UnansweredAdvices } from './unanswered-advices.js';
import { WriteAdvice } from './write-advice.js';

export const adviceProviders: Provider[] = [
  ...[InviteAdviser, AdmitApplication, AnswerInvitation, Declare, AdviserDesk, ReadAdvisedBids, JudgeTradeSecret],
  ...[WriteAdvice, SignAdvice, StrikeOut, AnswerAdvice, UnansweredAdvices, FindAdvisers, FindAdvice, FindPublicAdvice],
  ...[SealedDeclarations, FindDeclarations, FindMyAdvising, PublishAdvice],
  { provide: AdvisersAtOpening, useClass: AdmitAdvisers },
];
/** Providers that answer due moments (`DueHandler`). The end of the window needs none: it is read where it counts. */
export const adviceDueHandlers: DueHandlerClass[] = [];
