// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import type { DueHandlerClass } from '../due-handler-class.js';
import { LotKeys } from '../tenders/lot-keys.port.js';
import { NoVaults } from './no-vaults.js';

export const bidsProviders: Provider[] = [{ provide: LotKeys, useClass: NoVaults }];
/** Providers that answer due moments (`DueHandler`). */
export const bidsDueHandlers: DueHandlerClass[] = [];
