// SPDX-License-Identifier: EUPL-1.2
import DataLoader from 'dataloader';
import type { ApiContext } from '../server/api-context.js';

/**
 * Reads in one statement what many fields of one answer ask for. It remembers within one request only, and `read` gets the
 * context so that what it reads is scoped to the actor. Keep one as a field of a loader class.
 */
export class RequestLoader<Key, Value> {
  private readonly loaders = new WeakMap<ApiContext, DataLoader<Key, Value | null, string>>();

  constructor(
    private readonly read: (context: ApiContext, keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>,
    private readonly nameOf: (key: Key) => string = String,
  ) {}

  /** Null for what there is not, or not for this actor. */
  load(context: ApiContext, key: Key): Promise<Value | null> {
    let loader = this.loaders.get(context);
    if (loader === undefined) {
      const batch = async (keys: readonly Key[]): Promise<(Value | null)[]> => {
        const found = await this.read(context, keys);
        return keys.map((one) => found.get(this.nameOf(one)) ?? null);
      };
      loader = new DataLoader(batch, { cacheKeyFn: this.nameOf });
      this.loaders.set(context, loader);
    }
    return loader.load(key);
  }
}
