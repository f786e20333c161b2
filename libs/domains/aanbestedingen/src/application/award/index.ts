// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import type { DueHandlerClass } from '../due-handler-class.js';

export const awardProviders: Provider[] = [];
/** Providers that answer due moments (`DueHandler`). */
export const awardDueHandlers: DueHandlerClass[] = [];
