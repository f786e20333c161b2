// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { RECOVERY_HOLDER } from '@samenspel/sealing';
import type { HeldShare } from '../../domain/bids/unopenable.js';

const SHARES = {
  name: 'aanbestedingen-held-shares',
  text: `SELECT s.holder, s.holder = $2 OR EXISTS (
      SELECT FROM aanbestedingen.officer_vault v WHERE v.recipient = s.recipient AND v.retired_at IS NULL) AS in_use
    FROM aanbestedingen.lot_share s JOIN aanbestedingen.lot_key k ON k.set_id = s.set_id
    WHERE k.lot_id = $1 AND k.purpose = 'quality' ORDER BY s.holder`,
};

/** The shares of the quality key, which opens first; those of the price key have the same holders and vaults. */
export async function heldShares(work: Work, lotId: string): Promise<readonly HeldShare[]> {
  const rows = await work.rows<{ holder: string; in_use: boolean }>(SHARES, [lotId, RECOVERY_HOLDER]);
  return rows.map(({ holder, in_use: vaultInUse }) => ({ holder, vaultInUse }));
}
