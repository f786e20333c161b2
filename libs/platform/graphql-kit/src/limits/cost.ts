// SPDX-License-Identifier: EUPL-1.2
import { Extensions } from '@nestjs/graphql';

/** What selecting a field costs: its own price, and how many objects a plain list may hold at most. */
export interface Price {
  readonly own?: number;
  readonly size?: number;
}

/** Name under which a price stands in the `extensions` of a field. */
export const PRICE_IN_SCHEMA = 'price';

/** For fields that cost more than reading a column (`own`, default 1 for objects, 0 for values) or plain lists (`size`, default 10). */
export const Cost = (price: Price): MethodDecorator & PropertyDecorator => Extensions({ [PRICE_IN_SCHEMA]: price });
