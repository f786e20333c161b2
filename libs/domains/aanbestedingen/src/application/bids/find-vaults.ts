// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { isId, type Actor } from '@samenspel/kernel';
import { RECOVERY_HOLDER, type BidPurpose } from '@samenspel/sealing';

/** An officer's own vault; `wrapped` is what the browser unlocks. */
export interface OwnVault {
  readonly id: string;
  readonly recipient: string;
  readonly wrapped: string;
  readonly createdAt: Date;
  readonly provenAt: Date | null;
}

/** A share of a lot's key as it was sealed, with the vault that opens it, which may be an earlier one. */
export interface SealedLotShare {
  readonly holder: string;
  readonly sealed: string;
  readonly wrapped: string | null;
}

const OWN_VAULT = {
  name: 'aanbestedingen-own-vault',
  text: `SELECT id, recipient, wrapped, created_at AS "createdAt", proven_at AS "provenAt"
    FROM aanbestedingen.officer_vault WHERE person_id = $1 AND retired_at IS NULL`,
};

// The officer still has the task in the tender, for the municipality that the actor speaks for.
const SHARE = {
  name: 'aanbestedingen-share',
  text: `SELECT s.holder, s.sealed, v.wrapped FROM aanbestedingen.lot_key k
    JOIN aanbestedingen.lot_share s ON s.set_id = k.set_id AND s.holder = $3
    JOIN aanbestedingen.lot l ON l.id = k.lot_id JOIN aanbestedingen.tender t ON t.id = l.tender_id
    JOIN aanbestedingen.tender_role r ON r.tender_id = t.id AND r.person_id = $4 AND r.role = 'opening_officer' AND r.until_at IS NULL
    LEFT JOIN aanbestedingen.officer_vault v ON v.recipient = s.recipient AND v.person_id = $4
    WHERE k.lot_id = $1 AND k.purpose = $2 AND t.municipality_id = $5`,
};

/** What an opening officer reads of vaults and shares: the own ones, and the one of the safe. */
@Injectable()
export class FindVaults {
  constructor(private readonly reads: Reads) {}

  async own(actor: Actor): Promise<OwnVault | null> {
    return this.reads.row<{ [key: string]: unknown } & OwnVault>(OWN_VAULT, [actor.personId]);
  }

  async ownShare(actor: Actor, lotId: string, purpose: BidPurpose): Promise<SealedLotShare | null> {
    return this.share(actor, lotId, purpose, actor.personId);
  }

  /** For when only one officer is left: the key in the safe opens it, and the officer hands it in beside another's own share. */
  async recoveryShare(actor: Actor, lotId: string, purpose: BidPurpose): Promise<SealedLotShare | null> {
    return this.share(actor, lotId, purpose, RECOVERY_HOLDER);
  }

  private async share(actor: Actor, lotId: string, purpose: BidPurpose, holder: string | null): Promise<SealedLotShare | null> {
    const municipalityId = actor.party?.municipalityId ?? null;
    if (!isId(lotId) || holder === null || municipalityId === null || !actor.roles.has('opening_officer')) return null;
    return this.reads.row<{ [key: string]: unknown } & SealedLotShare>(SHARE, [lotId, purpose, holder, actor.personId, municipalityId]);
  }
}
