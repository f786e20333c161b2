// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';

/** Resolvers and loaders of this subject. */
export const tendersResolvers: Provider[] = [];
