// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, localDateOf, ok, orderedId, refused, type Actor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { IsNull } from 'typeorm';
import { InterimReliefEntity } from '../../persistence/award/interim-relief.entity.js';
import { aboutLot, LotDesk } from '../assessment/lot-desk.js';
import { Standstills } from './standstills.js';

export interface RecordInterimReliefInput {
  readonly lotId: string;
  readonly filedOn: LocalDate;
  /** The number of the court, or of the summons. */
  readonly reference: string;
}
export interface EndInterimReliefInput {
  readonly lotId: string;
  readonly reference: string;
  readonly outcome: 'rejected' | 'granted' | 'withdrawn';
  readonly judgedOn: LocalDate;
}
type Outcome = Result<{ lotId: string }, DomainError>;

/** S-08, Aw 2.131: an application for interim relief in time stops the award until a judgment in first instance. */
@Injectable()
export class InterimRelief {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly standstills: Standstills,
  ) {}

  async record(actor: Actor, { lotId, filedOn, reference }: RecordInterimReliefInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { lot, personId, now } = found.value;
      const counted = await this.standstills.ofLot(work, lotId);
      if (lot.status !== 'award_intended' || counted === null) return err(refused('NOTHING_DECIDED', { rule: 'S-08' }));
      if (filedOn > localDateOf(now)) return err(invalid('MOMENT_IN_FUTURE', { rule: 'S-08', path: ['filedOn'] }));
      const term = counted.standstill !== null && counted.standstill.state !== 'not_yet_running' ? counted.standstill.term : null;
      if (term !== null && filedOn > term.lastDay) return err(refused('INTERIM_RELIEF_LATE', { rule: 'S-08', path: ['filedOn'] }));
      if (await work.db.existsBy(InterimReliefEntity, { lotId, reference })) return err(refused('ALREADY_RECORDED', { rule: 'S-08' }));
      await work.db.insert(InterimReliefEntity, {
        ...{ id: orderedId(now.getTime()), lotId, filedOn, reference, recordedBy: personId, recordedAt: now },
      });
      await work.audit(aboutLot('interim-relief.recorded', found.value, '', { filedOn, reference }));
      return ok({ lotId });
    });
  }

  async end(actor: Actor, { lotId, reference, outcome, judgedOn }: EndInterimReliefInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { personId, now } = found.value;
      if (judgedOn > localDateOf(now)) return err(invalid('MOMENT_IN_FUTURE', { rule: 'S-08', path: ['judgedOn'] }));
      const ended = { outcome, judgedOn, endedBy: personId };
      const changed = await work.db.update(InterimReliefEntity, { lotId, reference, outcome: IsNull() }, ended);
      if (changed.affected !== 1) return err(invalid('NO_SUCH_RELIEF', { rule: 'S-08', path: ['reference'] }));
      await work.audit(aboutLot('interim-relief.ended', found.value, '', { reference, outcome, judgedOn }));
      return ok({ lotId });
    });
  }
}
