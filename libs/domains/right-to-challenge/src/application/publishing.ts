// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { challengeShown } from '@samenspel/events';
import { conflict, err, isId, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { checkPublicText, type PublicCheck } from '../domain/challenges/public-text.js';
import { ChallengeEntity } from '../persistence/challenge.entity.js';
import { PublicTextEntity } from '../persistence/public-text.entity.js';

export interface WritePublicTextInput {
  readonly challengeId: string;
  readonly title: string;
  readonly summary: string;
  /** C-35: the plan as an example to start from; needs the consent that agreeing gives. */
  readonly plan: string | null;
  readonly reasons: string | null;
  readonly checked: readonly PublicCheck[];
}
type Outcome = Result<{ challengeId: string }, DomainError>;

/** C-34: what the public reads: written by staff who tick the check list, and public once its applicant agrees. */
@Injectable()
export class Publishing {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async write(actor: Actor, { challengeId, checked, ...text }: WritePublicTextInput): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      const row = await filed(work, challengeId);
      if (row === null || row.municipalityId !== actor.party?.municipalityId) return err(notFound());
      const ready = checkPublicText(text.title, text.summary, checked);
      if (!ready.ok) return ready;
      // A new text is agreed on anew: until then the old one is gone, not shown beside it.
      await hide(work, row);
      const values = { ...text, checked: [...checked], writtenBy: actor.personId ?? '', agreedBy: null, publicAt: null, hiddenAt: null };
      const present = await work.db.findOneBy(PublicTextEntity, { challengeId });
      if (present === null) await work.db.insert(PublicTextEntity, { challengeId, ...values, version: 1 });
      else await work.db.update(PublicTextEntity, { challengeId }, { ...values, version: present.version + 1 });
      await audit(work, row, 'challenge.public-text-written');
      return ok({ challengeId });
    });
  }

  async agree(actor: Actor, challengeId: string): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      const row = await filed(work, challengeId);
      if (row === null || row.partyId !== actor.party?.id) return err(notFound());
      const text = await work.db.findOneBy(PublicTextEntity, { challengeId });
      if (text === null || text.publicAt !== null) return err(refused('NO_TEXT_TO_AGREE', { rule: 'C-34' }));
      const now = await work.now(row.municipalityId);
      const values = { agreedBy: actor.personId, publicAt: now, version: text.version + 1 };
      const changed = await work.db.update(PublicTextEntity, { challengeId, version: text.version }, values);
      if (changed.affected !== 1) return err(conflict());
      await work.emit(challengeShown('challenge.published', row.municipalityId, challengeId));
      await audit(work, row, 'challenge.published');
      return ok({ challengeId });
    });
  }

  /** I-14: hidden in lists, counts, feed and search together; either side may ask for it. */
  async hide(actor: Actor, challengeId: string): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      const row = await filed(work, challengeId);
      const own = row !== null && (row.partyId === actor.party?.id || row.municipalityId === actor.party?.municipalityId);
      if (row === null || !own) return err(notFound());
      await hide(work, row);
      await audit(work, row, 'challenge.hidden');
      return ok({ challengeId });
    });
  }
}

async function filed(work: Work, id: string): Promise<ChallengeEntity | null> {
  const row = isId(id) ? await work.db.findOneBy(ChallengeEntity, { id }) : null;
  return row === null || row.status === 'draft' || row.status === 'withdrawn' ? null : row;
}

/** I-14: what was public is no more, and whoever copied it is told to drop it. */
export async function hide(work: Work, { id, municipalityId }: { readonly id: string; readonly municipalityId: string }): Promise<void> {
  const rows = await work.db.query<[unknown[], number]>(
    `UPDATE right_to_challenge.public_text SET hidden_at = clock.now($2), version = version + 1
     WHERE challenge_id = $1 AND public_at IS NOT NULL AND hidden_at IS NULL`,
    [id, municipalityId],
  );
  if (rows[1] > 0) await work.emit(challengeShown('challenge.hidden', municipalityId, id));
}

const audit = (work: Work, { id, municipalityId }: ChallengeEntity, kind: string): Promise<void> =>
  work.audit({ kind, subject: { kind: 'challenge', id }, municipalityId });
