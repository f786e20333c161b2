// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, ok, randomId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { canonicalJson } from '@samenspel/sealing';
import { adviceWindow, checkObservations, type Observation, type ObservationError, type WindowError } from '../../domain/advice/advice.js';
import type { MayReadError } from '../../domain/advice/adviser.js';
import { adviceIdOf, replaceObservations } from '../../persistence/advice/advice-rows.js';
import { AdviceEntity } from '../../persistence/advice/advice.entity.js';
import { Tenders, type LotInTender } from '../tenders/tenders.js';
import type { PublicTender } from '../../domain/tenders/tender.js';
import { advisedBidIds } from '../../persistence/advice/advised-bids.js';
import { AdviserDesk } from './adviser-desk.js';

export interface DraftAdviceInput {
  readonly lotId: string;
  readonly observations: readonly Observation[];
}
export interface UpdateAdviceInput {
  readonly adviceId: string;
  readonly version: number;
  readonly observations: readonly Observation[];
}
export interface WrittenAdvice {
  readonly adviceId: string;
}
export type WriteAdviceError = MayReadError | WindowError | ObservationError | DomainError<'ADVICE_FINAL' | 'ADVICE_EXISTS' | 'CONFLICT'>;
type Outcome = Result<WrittenAdvice, WriteAdviceError | readonly WriteAdviceError[]>;

/** an initiative writes one advice for each lot, with observations per bid and criterion. */
@Injectable()
export class WriteAdvice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly desk: AdviserDesk,
  ) {}

  async draft(actor: Actor, { lotId, observations }: DraftAdviceInput): Promise<Outcome> {
    return this.unitOfWork.run<WrittenAdvice, WriteAdviceError | readonly WriteAdviceError[]>(actor, async (work) => {
      const found = await this.tenders.loadPublicLot(work, lotId);
      if (!found.ok) return found;
      const who = await this.desk.mayRead(work, actor, found.value.tender);
      if (!who.ok) return who;
      const checked = await this.check(work, found.value, observations);
      if (!checked.ok) return checked;
      const { adviserId } = who.value;
      if ((await adviceIdOf(work, lotId, adviserId)) !== null) return err(refused('ADVICE_EXISTS', { rule: 'A-09' }));
      const adviceId = randomId();
      const digest = digestOf(lotId, observations);
      await work.db.insert(AdviceEntity, { id: adviceId, lotId, adviserId, status: 'draft', version: 1, digest, submittedAt: null });
      await replaceObservations(work, adviceId, observations);
      return ok({ adviceId });
    });
  }

  async update(actor: Actor, { adviceId, version, observations }: UpdateAdviceInput): Promise<Outcome> {
    return this.unitOfWork.run<WrittenAdvice, WriteAdviceError | readonly WriteAdviceError[]>(actor, async (work) => {
      const own = await this.desk.ownAdvice(work, actor, adviceId);
      if (!own.ok) return own;
      const { advice, found } = own.value;
      const checked = await this.check(work, found, observations);
      if (!checked.ok) return checked;
      if (advice.status !== 'draft') return err(refused('ADVICE_FINAL', { rule: 'A-10' }));
      const changed = await work.db.update(
        AdviceEntity,
        { id: adviceId, version, status: 'draft' },
        { version: version + 1, digest: digestOf(advice.lotId, observations) },
      );
      if (changed.affected !== 1) return err(conflict());
      await replaceObservations(work, adviceId, observations);
      return ok({ adviceId });
    });
  }

  private async check(
    work: Work,
    { tender, lot }: LotInTender<PublicTender>,
    observations: readonly Observation[],
  ): Promise<Result<void, WindowError | readonly ObservationError[]>> {
    const open = adviceWindow(lot.status, tender.planning.adviceEndsAt, await work.now(tender.municipalityId));
    return open.ok ? checkObservations(lot, await advisedBidIds(work, lot.id), observations) : open;
  }
}

/** What both signatures stand under: the same text in any order gives the same digest. */
function digestOf(lotId: string, observations: readonly Observation[]): string {
  const key = ({ bidId, criterionId, kind }: Observation): string => `${bidId} ${criterionId} ${kind}`;
  const sorted = observations.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
  const text = sorted.map(({ score, ...rest }) => (score === null ? rest : { ...rest, score }));
  return createHash('sha256')
    .update(canonicalJson({ advice: 1, lotId, observations: text }))
    .digest('hex');
}
