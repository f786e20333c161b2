// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { conflict, err, isId, notFound, ok, type DomainError, type Result } from '@samenspel/kernel';
import { isOwnMunicipality } from '../../domain/tenders/require-role.js';
import type { Lot } from '../../domain/tenders/lot.js';
import { isPublicTender, lotOf, type PublicTender, type Tender } from '../../domain/tenders/tender.js';
import { mayBecome, movesAsOne, type TenderStatus } from '../../domain/tenders/tender-status.js';
import { loadTender, tenderIdOfLot } from '../../persistence/tenders/load-tender.js';
import { moveLot, moveWholeTender } from '../../persistence/tenders/move-lot.js';

type NotFound = DomainError<'NOT_FOUND'>;

/** A lot with the tender that it is part of. */
export interface LotInTender<T extends Tender = Tender> {
  readonly tender: T;
  readonly lot: Lot;
}

/** Loading tenders inside a unit of work, and moving them through their life. Everything of this lib stands on it. */
@Injectable()
export class Tenders {
  /** Whatever its status and whoever asks: the use case checks who may know of it. */
  async load(work: Work, tenderId: string): Promise<Result<Tender, NotFound>> {
    const tender = isId(tenderId) ? await loadTender(work.db, tenderId) : null;
    return tender === null ? err(notFound()) : ok(tender);
  }

  /** A tender of the municipality that the actor speaks for; any other looks absent. */
  async loadOwn(work: Work, tenderId: string): Promise<Result<Tender, NotFound>> {
    const tender = await this.load(work, tenderId);
    return tender.ok && !isOwnMunicipality(tender.value, work.actor) ? err(notFound()) : tender;
  }

  /** A tender that everybody may know of, in a status from `published` on; others, withdrawn ones too, look absent. */
  async loadPublic(work: Work, tenderId: string): Promise<Result<PublicTender, NotFound>> {
    const tender = await this.load(work, tenderId);
    return tender.ok && isPublicTender(tender.value) ? ok(tender.value) : err(notFound());
  }

  /** The lot and its tender, whatever their status and whoever asks. */
  async loadLot(work: Work, lotId: string): Promise<Result<LotInTender, NotFound>> {
    const tenderId = isId(lotId) ? await tenderIdOfLot(work.db, lotId) : null;
    const tender = tenderId === null ? null : await loadTender(work.db, tenderId);
    const lot = tender === null ? undefined : lotOf(tender, lotId);
    return tender === null || lot === undefined ? err(notFound()) : ok({ tender, lot });
  }

  async loadOwnLot(work: Work, lotId: string): Promise<Result<LotInTender, NotFound>> {
    const found = await this.loadLot(work, lotId);
    return found.ok && !isOwnMunicipality(found.value.tender, work.actor) ? err(notFound()) : found;
  }

  async loadPublicLot(work: Work, lotId: string): Promise<Result<LotInTender<PublicTender>, NotFound>> {
    const found = await this.loadLot(work, lotId);
    if (!found.ok) return found;
    const { tender, lot } = found.value;
    return isPublicTender(tender) ? ok({ tender, lot }) : err(notFound());
  }

  /**
   * Moves one lot (from `closed` on) and in the same statement its tender, which shows the least advanced lot (T-06).
   * CONFLICT when the lot is no longer as loaded; a step that the table does not list is a fault of the caller and throws.
   */
  async advanceLot(
    work: Work,
    lot: Pick<Lot, 'id' | 'tenderId' | 'status' | 'version'>,
    to: TenderStatus,
  ): Promise<Result<MovedLot, DomainError<'CONFLICT'>>> {
    if (!mayBecome(lot.status, to)) throw new Error(`a lot does not go from ${lot.status} to ${to}`);
    const moved = await moveLot(work, lot, to);
    return moved === null ? err(conflict()) : ok(moved);
  }

  /** Moves a tender with all its lots: up to `closed`, and out by withdrawal. CONFLICT when it is no longer as loaded. */
  async advanceTender(
    work: Work,
    tender: Pick<Tender, 'id' | 'status' | 'version'>,
    to: TenderStatus,
    at: Date,
  ): Promise<Result<{ version: number }, DomainError<'CONFLICT'>>> {
    if (!movesAsOne(tender.status) || !mayBecome(tender.status, to)) throw new Error(`a tender does not go from ${tender.status} to ${to} as one`);
    const version = await moveWholeTender(work, tender, to, at);
    return version === null ? err(conflict()) : ok({ version });
  }
}

export interface MovedLot {
  readonly lotVersion: number;
  readonly tenderStatus: TenderStatus;
}
