// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { AreaResolver } from './area.resolver.js';
import { AreasLoader } from './areas.loader.js';

export { AreaRefInput } from './area-ref.input.js';
export { AreaType } from './area.type.js';
export { AreasLoader } from './areas.loader.js';

/** Everything of this lib that the graph is made of. */
export const areasResolvers: Provider[] = [AreasLoader, AreaResolver];
