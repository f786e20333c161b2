// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { FollowingResolver } from './following.resolver.js';

/** Resolvers of this subject. */
export const followingResolvers: Provider[] = [FollowingResolver];
