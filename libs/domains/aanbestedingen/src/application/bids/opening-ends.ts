// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem } from '@samenspel/database';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { endSession } from '../../persistence/bids/opening-rows.js';

/** Due ten minutes of real time after an opening began; the subject is the session. */
export const DUE_OPENING_ENDS = 'opening_ends';

/** B-07: an opening that is not done by then is over, also when the process that held it is gone. What was handed in is gone too. */
@Injectable()
export class OpeningEnds implements DueHandler {
  readonly kind = DUE_OPENING_ENDS;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(item: DueItem): Promise<void> {
    await this.unitOfWork.run(systemActor(randomId()), async (work) => {
      await endSession(work, item.subjectId, ['waiting_for_second_officer'], 'expired');
      await endSession(work, item.subjectId, ['opening'], 'failed', 'OPENING_FAILED');
      return ok();
    });
  }
}
