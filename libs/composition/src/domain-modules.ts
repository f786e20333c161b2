// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import { AanbestedingenModule, aanbestedingenDueHandlers } from '@samenspel/aanbestedingen';
import { AccountsModule } from '@samenspel/accounts';
import type { DueHandler } from '@samenspel/database';
import type { MessageKind } from '@samenspel/messages';
import { PartiesModule } from '@samenspel/parties';

/** Use cases of each lib, from the ground up; they ask for UnitOfWork, Reads, keys and stores by class. */
export const domainModules: readonly Type[] = [AccountsModule, PartiesModule, AanbestedingenModule];

/** Providers of those modules that answer due moments; the worker takes them from its container. */
export const dueHandlerClasses: readonly (new (...dependencies: never[]) => DueHandler)[] = [...aanbestedingenDueHandlers];

/** Every kind of message that a lib sends. */
export const messageKinds: readonly MessageKind[] = [];
