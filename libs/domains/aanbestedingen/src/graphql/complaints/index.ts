// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { ComplaintResolver } from './complaint.resolver.js';

/** Resolvers of this subject. */
export const complaintsResolvers: Provider[] = [ComplaintResolver];
