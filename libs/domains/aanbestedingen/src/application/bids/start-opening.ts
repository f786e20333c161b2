// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { BidPurpose } from '@samenspel/sealing';
import { OpeningCeremony } from '@samenspel/sealing/ceremony';
import { In } from 'typeorm';
import { mayOpenPrices, mayOpenQuality, SESSION_MS, stateNow, type MayOpenError } from '../../domain/bids/opening.js';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import { isPublicTender } from '../../domain/tenders/tender.js';
import { BidEntity } from '../../persistence/bids/bid.entity.js';
import { OpeningRecordEntity } from '../../persistence/bids/opening-record.entity.js';
import { endSession } from '../../persistence/bids/opening-rows.js';
import { OpeningSessionEntity } from '../../persistence/bids/opening-session.entity.js';
import { lockTenderOfLot } from '../../persistence/tenders/publication-rows.js';
import { Tenders, type LotInTender } from '../tenders/tenders.js';
import { requireFreeOpener, type FreeOpenerError } from './bidding.js';
import { CeremonyLocks } from './ceremony-locks.js';
import { DUE_OPENING_ENDS } from './opening-ends.js';
import { PriceOpeningGate } from './price-opening-gate.port.js';
import { RunningCeremonies } from './running-ceremonies.js';

export interface StartOpeningInput {
  readonly lotId: string;
  readonly purpose: BidPurpose;
}
export type StartOpeningError =
  RequireRoleError | MayOpenError | FreeOpenerError | DomainError<'QUALITY_NOT_FIXED' | 'ADVICE_UNANSWERED' | 'OPENING_RUNNING' | 'CONFLICT'>;

interface Starter extends LotInTender {
  readonly personId: string;
}

/**
 * The first officer starts a ceremony: a process of its own whose key exists in its memory only, for ten minutes (B-07). Nothing is
 * opened yet. A ceremony whose process is gone is started again at once, by any of them.
 */
@Injectable()
export class StartOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly gate: PriceOpeningGate,
    private readonly running: RunningCeremonies,
    private readonly locks: CeremonyLocks,
  ) {}

  async execute(actor: Actor, input: StartOpeningInput): Promise<Result<{ sessionId: string }, StartOpeningError>> {
    const may = await this.unitOfWork.run<string, StartOpeningError>(
      actor,
      async (work) => {
        const starter = await this.mayStart(work, actor, input);
        return starter.ok ? ok(starter.value.personId) : starter;
      },
      { withoutIdempotency: true },
    );
    if (!may.ok) return may;
    const ceremony = await OpeningCeremony.start({ lifetimeMs: SESSION_MS });
    let kept = false;
    try {
      await this.running.claim(ceremony);
      const started = await this.unitOfWork.run<{ sessionId: string }, StartOpeningError>(actor, (work) => this.start(work, actor, input, ceremony));
      // A repeated request is answered with the session of the first one.
      kept = started.ok && started.value.sessionId === ceremony.sessionId;
      return started;
    } finally {
      if (kept) this.running.hold(ceremony);
      else await this.running.drop(ceremony);
    }
  }

  private async start(
    work: Work,
    actor: Actor,
    input: StartOpeningInput,
    { sessionId, sessionRecipient }: OpeningCeremony,
  ): Promise<Result<{ sessionId: string }, StartOpeningError>> {
    // T-14: an opening and a moved deadline follow each other; the second sees the first.
    await lockTenderOfLot(work, input.lotId);
    const starter = await this.mayStart(work, actor, input);
    if (!starter.ok) return starter;
    const { tender, lot, personId } = starter.value;
    const startedAt = await work.realNow();
    const free = await this.endEarlier(work, input, personId, startedAt);
    if (!free.ok) return free;
    await work.db.insert(OpeningSessionEntity, {
      ...{ id: sessionId, lotId: lot.id, purpose: input.purpose, recipient: sessionRecipient },
      ...{ startedBy: personId, startedAt, state: 'waiting_for_second_officer' as const },
    });
    const ends = new Date(startedAt.getTime() + SESSION_MS);
    await work.setDue({ municipalityId: tender.municipalityId, kind: DUE_OPENING_ENDS, subjectId: sessionId, at: ends, clock: 'real' });
    const subject = { kind: 'tender', id: tender.id };
    await work.audit({ kind: 'opening.started', subject, municipalityId: tender.municipalityId, data: { lotId: lot.id, purpose: input.purpose } });
    return ok({ sessionId });
  }

  private async mayStart(work: Work, actor: Actor, { lotId, purpose }: StartOpeningInput): Promise<Result<Starter, StartOpeningError>> {
    const found = await this.tenders.loadOwnLot(work, lotId);
    if (!found.ok) return found;
    const { tender, lot } = found.value;
    const officer = requireRole(tender, actor, 'opening_officer');
    if (!officer.ok) return officer;
    if (!isPublicTender(tender)) return err(notFound());
    const free = await requireFreeOpener(work, tender.id, officer.value);
    if (!free.ok) return free;
    const may =
      purpose === 'quality'
        ? mayOpenQuality(lot, tender.planning.bidDeadline, await work.now(tender.municipalityId))
        : await this.mayPrices(work, found.value);
    return may.ok ? ok({ ...found.value, personId: officer.value }) : may;
  }

  private async mayPrices(work: Work, { lot }: LotInTender): Promise<Result<void, StartOpeningError>> {
    const fixed = await this.gate.missing(work, lot);
    if (!fixed.ok) return fixed;
    const bids = await work.db.find(BidEntity, { where: { lotId: lot.id }, select: { id: true, state: true } });
    const states = bids.map((bid) => bid.state);
    return mayOpenPrices(lot, states, await work.db.existsBy(OpeningRecordEntity, { lotId: lot.id, purpose: 'price' }));
  }

  /** One ceremony at a time for each key. What this officer began, or what is over, ends here. */
  private async endEarlier(
    work: Work,
    { lotId, purpose }: StartOpeningInput,
    personId: string,
    realNow: Date,
  ): Promise<Result<void, StartOpeningError>> {
    const state = In(['waiting_for_second_officer', 'opening'] as const);
    const earlier = await work.db.findOneBy(OpeningSessionEntity, { lotId, purpose, state });
    if (earlier === null) return ok();
    const isOver = stateNow(earlier, realNow) === 'expired';
    const isOwn = earlier.state === 'waiting_for_second_officer' && earlier.startedBy === personId;
    // Its key was in the memory of a process that is no more: nothing can come of it, also when both shares were in.
    const isGone = await this.locks.isGone(work, earlier.id);
    if (!isOver && !isOwn && !isGone) return err(refused('OPENING_RUNNING', { rule: 'B-07' }));
    if (isGone) await endSession(work, earlier.id, ['opening'], 'failed', 'OPENING_FAILED');
    await endSession(work, earlier.id, ['waiting_for_second_officer'], 'expired');
    return ok();
  }
}
