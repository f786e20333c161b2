// SPDX-License-Identifier: EUPL-1.2
export { areaKey, FindAreas, type Area, type AreasFilter } from './application/find-areas.js';
export { loadAreas, type Queryable } from './application/load-areas.js';
export { knownAreas, successionsOf } from './application/successions.js';
export { AreasModule } from './areas.module.js';
export { areaKindOf, containsArea, gemeenteOf, parentOf, wijkOf, type AreaKind, type AreaRef } from './domain/area-code.js';
export { overlapsAtWijkLevel, type Succession } from './domain/overlap.js';
export { AreaEntity } from './persistence/area.entity.js';
export { areasDatabase } from './persistence/database-part.js';
