// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { SplitKey } from '@samenspel/sealing';
import { FEWEST_OFFICERS, makeLotKeys } from '@samenspel/sealing/ceremony';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { LotKeyEntity } from '../../persistence/bids/lot-key.entity.js';
import { LotShareEntity } from '../../persistence/bids/lot-share.entity.js';
import { OfficerVaultEntity } from '../../persistence/bids/officer-vault.entity.js';
import { RecoveryRecipientEntity } from '../../persistence/bids/recovery-recipient.entity.js';
import { LotKeys } from '../tenders/lot-keys.port.js';
import { BidSlots } from './bid-slots.js';
import { TenderParties } from './tender-parties.js';

type KeysError = DomainError<'NO_ROOM_FOR_LOTS' | 'RECOVERY_KEY_MISSING' | 'TOO_FEW_VAULTS' | 'RECOVERY_IS_A_VAULT'>;
interface LotRef {
  readonly lotId: string;
  readonly tenderId: string;
}

/** T-08: how long a drill counts, in real time: no sandbox clock makes a passphrase remembered or forgotten. */
const DRILL_COUNTS_MS = 90 * 86_400_000;
const TENDER_OF = { name: 'aanbestedingen-municipality-of-tender', text: 'SELECT municipality_id FROM aanbestedingen.tender WHERE id = $1' };

/** Makes the keys of lots with the vaults of the officers. The secret halves exist in a child process only, for a fraction of a second. */
@Injectable()
export class VaultLotKeys extends LotKeys {
  constructor(
    private readonly slots: BidSlots,
    private readonly parties: TenderParties,
  ) {
    super();
  }

  async withUsableVault(work: Work, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await usableVaults(work, personIds)).map((vault) => vault.personId));
  }

  async make(work: Work, lots: readonly LotRef[], officerIds: readonly string[]): Promise<Result<void, KeysError>> {
    const tenderId = lots[0]?.tenderId;
    if (tenderId === undefined) return ok();
    // B-03: places are promised here, so that no bid finds its pool full.
    const fits = (await this.slots.keepsItsPromises(work)) && (await this.parties.keepsItsPromises(work));
    if (!fits) return err(refused('NO_ROOM_FOR_LOTS', { rule: 'B-03' }));
    const vaults = await usableVaults(work, officerIds);
    if (vaults.length < FEWEST_OFFICERS) return err(refused('TOO_FEW_VAULTS', { rule: 'T-08', params: { fewest: FEWEST_OFFICERS } }));
    const [tender] = await work.rows<{ municipality_id: string }>(TENDER_OF, [tenderId]);
    const recovery = await work.db.findOneBy(RecoveryRecipientEntity, { municipalityId: tender?.municipality_id ?? '' });
    if (recovery === null) return err(refused('RECOVERY_KEY_MISSING', { rule: 'T-08' }));
    if (vaults.some((vault) => vault.recipient === recovery.recipient)) return err(refused('RECOVERY_IS_A_VAULT', { rule: 'B-07' }));
    const officers = vaults.map(({ personId, recipient }) => ({ officerId: personId, recipient }));
    const made = await makeLotKeys({ tenderId, lotIds: lots.map(({ lotId }) => lotId), officers, recoveryRecipient: recovery.recipient });
    const vaultOf = new Map(officers.map(({ officerId, recipient }) => [officerId, recipient]));
    const recipientOf = (holder: string): string => vaultOf.get(holder) ?? recovery.recipient;
    const createdAt = await work.realNow();
    for (const { lotId, quality, price } of made) for (const key of [quality, price]) await keep(work, lotId, key, recipientOf, createdAt);
    return ok();
  }
}

async function usableVaults(work: Work, personIds: readonly string[]): Promise<readonly OfficerVaultEntity[]> {
  const since = new Date((await work.realNow()).getTime() - DRILL_COUNTS_MS);
  return work.db.findBy(OfficerVaultEntity, { personId: In([...personIds]), retiredAt: IsNull(), provenAt: MoreThanOrEqual(since) });
}

async function keep(work: Work, lotId: string, key: SplitKey, recipientOf: (holder: string) => string, createdAt: Date): Promise<void> {
  const { purpose, recipient, setId, shares } = key;
  await work.db.insert(LotKeyEntity, { lotId, purpose, recipient, setId, createdAt });
  const rows = shares.map(({ holder, sealed, sha256 }) => ({
    ...{ setId, holder, recipient: recipientOf(holder), digest: sha256 },
    sealed: Buffer.from(sealed).toString('base64'),
  }));
  await work.db.insert(LotShareEntity, rows);
}
