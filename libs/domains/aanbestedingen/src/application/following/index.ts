// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { FollowTender } from './follow-tender.js';
import { Followers } from './followers.js';
import { TellFollowers } from './tell-followers.js';
import { TenderAudience } from './tender-audience.js';

export const followingProviders: Provider[] = [Followers, FollowTender, TenderAudience, TellFollowers];
