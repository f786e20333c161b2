// SPDX-License-Identifier: EUPL-1.2
// A process of its own: the secret halves of a tender's keys exist here, for a fraction of a second, and nowhere else.
import { makeSplitKey } from '../shares/split-key.js';
import type { KeyMakingAnswer, KeyMakingRequest, LotKeys } from './protocol.js';

const DEADLINE_MS = 60_000;

async function makeAll({ tenderId, lotIds, holders }: KeyMakingRequest): Promise<LotKeys[]> {
  const lots: LotKeys[] = [];
  for (const lotId of lotIds) {
    const lot = { tenderId, lotId };
    lots.push({ lotId, quality: await makeSplitKey(lot, 'quality', holders), price: await makeSplitKey(lot, 'price', holders) });
  }
  return lots;
}

function answerAndEnd(answer: KeyMakingAnswer): void {
  process.send?.(answer, () => process.exit(0));
}

process.once('message', (request: KeyMakingRequest) => {
  makeAll(request).then(
    (lots) => answerAndEnd({ kind: 'keys', lots }),
    (cause: unknown) => answerAndEnd({ kind: 'failed', message: cause instanceof Error ? cause.message : 'unknown' }),
  );
});
process.once('disconnect', () => process.exit(1));
setTimeout(() => process.exit(1), DEADLINE_MS).unref();
