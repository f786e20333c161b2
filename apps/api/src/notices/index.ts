// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { messageKinds } from '@samenspel/composition';
import { MessageRenderer } from '@samenspel/messages';
import { AUTH_SETTINGS, type AuthSettings } from '../auth/index.js';
import { FindNotices } from './find-notices.js';
import { NoticesResolver } from './notices.resolver.js';

/** A person's messages in the graph. */
export const noticesResolvers: Provider[] = [
  {
    provide: MessageRenderer,
    inject: [AUTH_SETTINGS],
    useFactory: ({ origin }: AuthSettings) => new MessageRenderer(messageKinds, origin),
  },
  FindNotices,
  NoticesResolver,
];
