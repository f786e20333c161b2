// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { messageKinds } from '@samenspel/composition';
import { UnitOfWork } from '@samenspel/database';
import { MessageRenderer, SetWording } from '@samenspel/messages';
import { AUTH_SETTINGS, type AuthSettings } from '../auth/index.js';
import { FindNotices } from './find-notices.js';
import { FindWordings } from './find-wordings.js';
import { NoticesResolver } from './notices.resolver.js';
import { WordingsResolver } from './wordings.resolver.js';

/** A person's messages in the graph, and how a municipality words them. */
export const noticesResolvers: Provider[] = [
  {
    provide: MessageRenderer,
    inject: [AUTH_SETTINGS],
    useFactory: ({ origin }: AuthSettings) => new MessageRenderer(messageKinds, origin),
  },
  { provide: SetWording, inject: [UnitOfWork], useFactory: (unitOfWork: UnitOfWork) => new SetWording(unitOfWork, messageKinds) },
  FindNotices,
  FindWordings,
  NoticesResolver,
  WordingsResolver,
];
