// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, ok, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import { Log } from '@samenspel/telemetry';
import type { OpeningCeremony } from '@samenspel/sealing/ceremony';
import { isPublicTender } from '../../domain/tenders/tender.js';
import { OpeningSessionEntity } from '../../persistence/bids/opening-session.entity.js';
import { endSession, unlockingOf, type Unlocking } from '../../persistence/bids/opening-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { dueWarning } from './bid-validities.js';
import { OpenPrices } from './open-prices.js';
import { OpenQuality } from './open-quality.js';
import type { Opening } from './opening.js';

const DEADLINE_PASSED = {
  name: 'aanbestedingen-deadline-passed',
  text: `SELECT clock.now(t.municipality_id) >= t.bid_deadline AS passed FROM aanbestedingen.tender t
    JOIN aanbestedingen.lot l ON l.tender_id = t.id WHERE l.id = $1`,
};

/** What happens once both shares are there: unlock, open every envelope, and keep all of it in one transaction (B-07). */
@Injectable()
export class PerformOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly tenders: Tenders,
    private readonly quality: OpenQuality,
    private readonly prices: OpenPrices,
    private readonly log: Log,
  ) {}

  async execute(ceremony: OpeningCeremony): Promise<void> {
    const { sessionId } = ceremony;
    const unlocking = await this.run(sessionId, (work) => this.unlocking(work, sessionId));
    if (!unlocking.ok) return this.fail(sessionId, 'expired', null);
    try {
      const deadlinePassed = (): Promise<boolean> => this.deadlinePassed(unlocking.value.key.lotId);
      const unlocked = await ceremony.unlock({ ...unlocking.value, deadlinePassed });
      if (!unlocked.ok) return await this.fail(sessionId, 'failed', unlocked.error.code);
      const opened = await this.run(sessionId, (work) => this.open(work, ceremony, unlocking.value));
      if (!opened.ok) await this.fail(sessionId, 'failed', 'OPENING_FAILED');
    } catch (error) {
      this.log.failure('opening.failed', error, { correlationId: sessionId });
      await this.fail(sessionId, 'failed', 'OPENING_FAILED');
    }
  }

  private async unlocking(work: Work, sessionId: string): Promise<Result<Unlocking, DomainError>> {
    const session = await work.db.findOneBy(OpeningSessionEntity, { id: sessionId, state: 'opening' });
    const found = session === null ? null : await this.tenders.loadLot(work, session.lotId);
    if (session === null || found === null || !found.ok) return err(conflict());
    const unlocking = await unlockingOf(work, session, found.value.tender.id);
    return unlocking === null ? err(conflict()) : ok(unlocking);
  }

  private async open(work: Work, ceremony: OpeningCeremony, { key, officers }: Unlocking): Promise<Result<void, DomainError>> {
    const found = await this.tenders.loadLot(work, key.lotId);
    if (!found.ok) return found;
    const { tender, lot } = found.value;
    if (!isPublicTender(tender)) return err(conflict());
    const opening: Opening = { tender, lot, purpose: key.purpose, officers };
    const opened =
      key.purpose === 'quality' ? await this.quality.execute(work, opening, ceremony) : await this.prices.execute(work, opening, ceremony);
    if (!opened.ok) return opened;
    if (!(await endSession(work, ceremony.sessionId, ['opening'], 'opened'))) return err(conflict());
    if (key.purpose === 'quality') await dueWarning(work, tender.municipalityId, lot.id);
    const about = { municipalityId: tender.municipalityId, subject: { kind: 'tender', id: tender.id } };
    await work.audit({ ...about, kind: 'bids.opened', data: { lotId: lot.id, purpose: key.purpose, officers } });
    await work.emit({ ...about, type: 'bids.opened', version: 1, data: { tenderId: tender.id, lotId: lot.id, purpose: key.purpose } });
    return ok();
  }

  private async fail(sessionId: string, to: 'failed' | 'expired', finding: string | null): Promise<void> {
    await this.run(sessionId, async (work) => {
      await endSession(work, sessionId, ['waiting_for_second_officer', 'opening'], to, finding);
      return ok();
    });
  }

  private async deadlinePassed(lotId: string): Promise<boolean> {
    return (await this.reads.row<{ passed: boolean }>(DEADLINE_PASSED, [lotId]))?.passed === true;
  }

  private run<T>(sessionId: string, fn: (work: Work) => Promise<Result<T, DomainError>>): Promise<Result<T, DomainError>> {
    return this.unitOfWork.run<T, DomainError>(systemActor(sessionId), fn);
  }
}
