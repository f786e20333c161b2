// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import { areaKey, FindAreas, type Area } from '../application/find-areas.js';
import type { AreaRef } from '../domain/area-code.js';

/** Areas, their polygons and successors for one request. */
@Injectable()
export class AreasLoader {
  readonly areas: RequestLoader<AreaRef, Area>;
  readonly polygons: RequestLoader<AreaRef, object>;
  readonly successors: RequestLoader<AreaRef, readonly Area[]>;

  constructor(find: FindAreas) {
    this.areas = new RequestLoader((_context, keys) => find.byRefs(keys), areaKey);
    this.polygons = new RequestLoader((_context, keys) => find.polygons(keys), areaKey);
    this.successors = new RequestLoader((_context, keys) => find.successors(keys), areaKey);
  }
}
