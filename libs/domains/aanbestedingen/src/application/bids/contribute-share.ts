// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, isId, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { RECOVERY_HOLDER, SHARES_NEEDED } from '@samenspel/sealing';
import { stateNow } from '../../domain/bids/opening.js';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import { lockSession } from '../../persistence/bids/opening-rows.js';
import { OpeningSessionEntity } from '../../persistence/bids/opening-session.entity.js';
import { OpeningShareEntity } from '../../persistence/bids/opening-share.entity.js';
import { Tenders } from '../tenders/tenders.js';
import { requireFreeOpener, type FreeOpenerError } from './bidding.js';

export interface ContributeShareInput {
  readonly sessionId: string;
  /** As the officer's browser sealed it to the ceremony, base64. */
  readonly sealedShare: string;
  /** It is the share from the municipality's safe, not the officer's own. */
  readonly fromSafe: boolean;
}
export type ContributeError = RequireRoleError | FreeOpenerError | DomainError<'SESSION_OVER' | 'SAME_OFFICER' | 'SHARE_UNREADABLE' | 'CONFLICT'>;

const LARGEST_SHARE = 8_192;

/**
 * An officer hands in a share, sealed to the ceremony that runs now. It waits in a table that reaches no backup, and nobody but the
 * ceremony can read it. With the second one, of another officer, the opening begins (B-07).
 */
@Injectable()
export class ContributeShare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(actor: Actor, input: ContributeShareInput): Promise<Result<{ sessionId: string }, ContributeError>> {
    if (!isId(input.sessionId)) return err(notFound());
    const bytes = Buffer.from(input.sealedShare, 'base64');
    if (bytes.length === 0 || bytes.length > LARGEST_SHARE) {
      return err(invalid('SHARE_UNREADABLE', { rule: 'B-07', path: ['sealedShare'], params: { holder: actor.personId ?? '' } }));
    }
    return this.unitOfWork.run<{ sessionId: string }, ContributeError>(actor, (work) => this.contribute(work, actor, input));
  }

  private async contribute(work: Work, actor: Actor, input: ContributeShareInput): Promise<Result<{ sessionId: string }, ContributeError>> {
    const { sessionId, sealedShare, fromSafe } = input;
    const session = await lockSession(work, sessionId);
    const found = session === null ? null : await this.tenders.loadOwnLot(work, session.lotId);
    if (session === null || found === null || !found.ok) return err(notFound());
    const { tender, lot } = found.value;
    const officer = requireRole(tender, actor, 'opening_officer');
    if (!officer.ok) return officer;
    const free = await requireFreeOpener(work, tender.id, officer.value);
    if (!free.ok) return free;
    // A session that is over takes nothing more: its key is gone.
    if (stateNow(session, await work.realNow()) !== 'waiting_for_second_officer') return err(refused('SESSION_OVER', { rule: 'B-07' }));
    const given = await work.db.findBy(OpeningShareEntity, { sessionId });
    if (given.some((share) => share.officerId === officer.value)) return err(refused('SAME_OFFICER', { rule: 'B-07' }));
    const holder = fromSafe ? RECOVERY_HOLDER : officer.value;
    await work.db.insert(OpeningShareEntity, { sessionId, officerId: officer.value, holder, sealed: sealedShare });
    if (given.length + 1 === SHARES_NEEDED) await work.db.update(OpeningSessionEntity, { id: sessionId }, { state: 'opening' });
    const subject = { kind: 'tender', id: tender.id };
    await work.audit({ kind: 'opening.share-given', subject, municipalityId: tender.municipalityId, data: { lotId: lot.id, holder } });
    return ok({ sessionId });
  }
}
