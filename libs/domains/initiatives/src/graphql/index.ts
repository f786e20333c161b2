// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { InitiativeResolver } from './initiative.resolver.js';
import { InitiativesLoader } from './initiatives.loader.js';
import { ThemeResolver } from './theme.resolver.js';
import { TopicsResolver } from './topics.resolver.js';

export { ThemeEnum } from './enums.js';
export { InitiativeType } from './initiative.type.js';
export { InitiativesLoader } from './initiatives.loader.js';

/** Everything of this lib that the graph is made of. */
export const initiativesResolvers: Provider[] = [InitiativesLoader, InitiativeResolver, ThemeResolver, TopicsResolver];
