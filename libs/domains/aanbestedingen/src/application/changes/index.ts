// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { DecideChange } from './decide-change.js';
import { FindChanges } from './find-changes.js';
import { ProposeChange } from './propose-change.js';

export const changesProviders: Provider[] = [ProposeChange, DecideChange, FindChanges];
