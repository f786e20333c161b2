// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import type { DueHandlerClass } from '../due-handler-class.js';
import { Tenders } from './tenders.js';

export const tendersProviders: Provider[] = [Tenders];
/** Providers that answer due moments (`DueHandler`). */
export const tendersDueHandlers: DueHandlerClass[] = [];
