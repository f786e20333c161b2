// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from 'typeorm';
import type { SealedChain } from './sealed-chain.js';

/** The sealed chains of a tender, readable from its opening on: one for each slot that was used, in an order that tells nothing. */
export class OpenedChains {
  /** In the transaction of the opening; a second time fails, for an opening happens once for each key. */
  async publish(db: EntityManager, tenderTag: Uint8Array, tenderId: string, chains: readonly SealedChain[]): Promise<void> {
    const inOrderOfHash = chains.toSorted((a, b) => a.head.localeCompare(b.head));
    await db.query('INSERT INTO audit.opened_chain (tender_tag, tender_id, chains) VALUES ($1, $2, $3)', [
      Buffer.from(tenderTag),
      tenderId,
      JSON.stringify(inOrderOfHash),
    ]);
  }

  async of(db: EntityManager, tenderId: string): Promise<readonly SealedChain[]> {
    const rows: { chains: SealedChain[] }[] = await db.query('SELECT chains FROM audit.opened_chain WHERE tender_id = $1', [tenderId]);
    return rows.flatMap((row) => row.chains);
  }
}
