// SPDX-License-Identifier: EUPL-1.2
import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, ok, randomId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { IsNull } from 'typeorm';
import { TieDrawEntity } from '../../persistence/assessment/tie-draw.entity.js';
import { aboutLot, LotDesk, type LotAtHand } from './lot-desk.js';
import { LotRanking } from './lot-ranking.js';

type Outcome = Result<{ lotId: string }, DomainError>;

/**
 * S-05: a tie that no criterion parts is drawn by two officers. The first one asks for it, the draw itself happens when the
 * second one joins, so that neither knows an order that could still be refused.
 */
@Injectable()
export class DrawTie {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly rankings: LotRanking,
  ) {}

  async propose(actor: Actor, { lotId }: { readonly lotId: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'opening_officer');
      if (!found.ok) return found;
      const { personId, now } = found.value;
      const tied = await this.tied(work, found.value);
      if (!tied.ok) return tied;
      if ((await openDraw(work, lotId)) !== null) return err(refused('DRAW_WAITS', { rule: 'S-05' }));
      const nobodyYet = { confirmedBy: null, confirmedAt: null };
      await work.db.insert(TieDrawEntity, { id: randomId(), lotId, bidIds: [...tied.value], proposedBy: personId, proposedAt: now, ...nobodyYet });
      await work.audit(aboutLot('tie.draw-proposed', found.value, '', { bidIds: tied.value }));
      return ok({ lotId });
    });
  }

  async confirm(actor: Actor, { lotId }: { readonly lotId: string }): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'opening_officer');
      if (!found.ok) return found;
      const { personId, now } = found.value;
      const draw = await openDraw(work, lotId);
      if (draw === null) return err(refused('NOTHING_PROPOSED', { rule: 'S-05' }));
      if (draw.proposedBy === personId) return err(refused('SAME_OFFICER', { rule: 'S-05' }));
      const tied = await this.tied(work, found.value);
      if (!tied.ok) return tied;
      const bidIds = shuffled(tied.value);
      await work.db.update(TieDrawEntity, { id: draw.id, confirmedAt: IsNull() }, { bidIds, confirmedBy: personId, confirmedAt: now });
      await work.audit(aboutLot('tie.drawn', found.value, '', { bidIds, officers: [draw.proposedBy, personId] }));
      return ok({ lotId });
    });
  }

  /** The best tie that waits for a draw. */
  private async tied(work: Work, { lot }: LotAtHand): Promise<Result<readonly string[], DomainError>> {
    const ranked = await this.rankings.of(work, lot);
    if (!ranked.ok) return ranked;
    const [tie] = ranked.value.ranking.drawNeeded;
    return tie === undefined ? err(refused('NO_TIE', { rule: 'S-05' })) : ok(tie);
  }
}

const openDraw = (work: Work, lotId: string): Promise<TieDrawEntity | null> => work.db.findOneBy(TieDrawEntity, { lotId, confirmedAt: IsNull() });

/** Every order equally likely. */
function shuffled(items: readonly string[]): string[] {
  const left = [...items];
  return items.flatMap(() => left.splice(randomInt(left.length), 1));
}
