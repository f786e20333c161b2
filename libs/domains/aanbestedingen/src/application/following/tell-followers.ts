// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { tenderMovedOn, type TenderStep } from '../../messages/tender-moved-on.message.js';
import { Tenders } from '../tenders/tenders.js';
import { TenderAudience } from './tender-audience.js';

/** Steps of which invited and registered parties get a legal notice of its own, in the transaction of the step. */
const TOLD_TO_PARTIES: readonly TenderStep[] = ['note', 'rectified', 'extended', 'withdrawn'];

/** followers hear of a public step, at once or in the digest of the day, as each chose. */
@Injectable()
export class TellFollowers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly audience: TenderAudience,
  ) {}

  execute(actor: Actor, { tenderId, step }: { readonly tenderId: string; readonly step: TenderStep }): Promise<Result<void, DomainError>> {
    return this.unitOfWork.run<void, DomainError>(actor, async (work) => {
      const found = await this.tenders.load(work, tenderId);
      if (!found.ok) return found;
      const params = { tender: found.value.title, tenderId, step };
      await this.audience.tellFollowers(work, found.value, tenderMovedOn, params, TOLD_TO_PARTIES.includes(step));
      return ok();
    });
  }
}
