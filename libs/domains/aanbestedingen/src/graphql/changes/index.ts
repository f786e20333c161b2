// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { ChangeResolver } from './change.resolver.js';
import { ChangesLoader } from './changes.loader.js';

/** Resolvers and loaders of this subject. */
export const changesResolvers: Provider[] = [ChangesLoader, ChangeResolver];
