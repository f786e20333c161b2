// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import { AanbestedingenModule, aanbestedingenDueHandlers, aanbestedingenMessages } from '@samenspel/aanbestedingen';
import { AccountsModule } from '@samenspel/accounts';
import { AreasModule } from '@samenspel/areas';
import { AgreementsModule, agreementsDueHandlers, paymentLate } from '@samenspel/agreements';
import { RightToChallengeModule, rightToChallengeDueHandlers, rightToChallengeMessages } from '@samenspel/right-to-challenge';
import type { DueHandler } from '@samenspel/database';
import { InitiativesModule } from '@samenspel/initiatives';
import type { MessageKind } from '@samenspel/messages';
import { partiesMessages, PartiesModule } from '@samenspel/parties';
import { ReferenceModule } from '@samenspel/reference';

/** Use cases of each lib, from the ground up; they ask for UnitOfWork, Reads, keys and stores by class. */
export const domainModules: readonly Type[] = [
  ReferenceModule,
  AreasModule,
  AccountsModule,
  PartiesModule,
  AgreementsModule,
  InitiativesModule,
  AanbestedingenModule,
  RightToChallengeModule,
];

/** Providers of those modules that answer due moments; the worker takes them from its container. */
export const dueHandlerClasses: readonly (new (...dependencies: never[]) => DueHandler)[] = [
  ...aanbestedingenDueHandlers,
  ...agreementsDueHandlers,
  ...rightToChallengeDueHandlers,
];

/** Every kind of message that a lib sends. */
export const messageKinds: readonly MessageKind[] = [...partiesMessages, ...aanbestedingenMessages, paymentLate, ...rightToChallengeMessages];
