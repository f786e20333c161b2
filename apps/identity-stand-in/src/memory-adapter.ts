// SPDX-License-Identifier: EUPL-1.2
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** What the stand-in knows lives as long as its process: signing in again is one click. One store per provider. */
export function memoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>();
  const find = (matches: (key: string, payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...kept].find(([key, { payload, until }]) => until > Date.now() && matches(key, payload))?.[1].payload;

  return (model): Adapter => {
    const prefix = `${model}:`;
    const ofModel = (test: (payload: AdapterPayload) => boolean) => (key: string, payload: AdapterPayload) => key.startsWith(prefix) && test(payload);
    return {
      async upsert(id, payload, expiresIn) {
        kept.set(prefix + id, { payload, until: Date.now() + (expiresIn || 86_400) * 1000 });
      },
      async find(id) {
        const found = kept.get(prefix + id);
        return found === undefined || found.until <= Date.now() ? undefined : found.payload;
      },
      async findByUid(uid) {
        return find(ofModel((payload) => payload.uid === uid));
      },
      async findByUserCode(userCode) {
        return find(ofModel((payload) => payload.userCode === userCode));
      },
      async consume(id) {
        const found = kept.get(prefix + id);
        if (found !== undefined) found.payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(prefix + id);
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
