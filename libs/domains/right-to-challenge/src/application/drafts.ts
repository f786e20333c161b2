// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, invalid, isId, notFound, ok, randomId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { membersOf } from '@samenspel/parties';
import { EMPTY_CONTENT, type ChallengeContent } from '../domain/challenges/content.js';
import { ChallengeEntity } from '../persistence/challenge.entity.js';
import { CoAuthorEntity } from '../persistence/co-author.entity.js';
import { TaskEntity } from '../persistence/task.entity.js';

export interface StartChallengeInput {
  /** Slug. */
  readonly municipality: string;
  readonly title: string;
  /** Null for a residents' bid or a task that is only described. */
  readonly taskId: string | null;
  readonly area: { readonly code: string; readonly year: number };
}
export interface UpdateChallengeDraftInput {
  readonly challengeId: string;
  readonly version: number;
  readonly content: ChallengeContent;
}
export interface CoAuthorInput {
  readonly challengeId: string;
  readonly personId: string;
}
type Outcome = Result<{ challengeId: string }, DomainError>;

/** C-03: drafts, which only those who write on them know of. */
@Injectable()
export class Drafts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async start(actor: Actor, { municipality, title, taskId, area }: StartChallengeInput): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      const { party, personId } = actor;
      if (party === null || personId === null || party.kind === 'municipality') return err(notFound());
      const [tenant] = await work.db.query<{ id: string }[]>('SELECT id FROM parties.municipality WHERE slug = $1', [municipality]);
      if (tenant === undefined) return err(notFound({ path: ['municipality'] }));
      if (title.trim() === '') return err(invalid('CHALLENGE_FIELD_NEEDED', { rule: 'C-03', path: ['title'] }));
      if (taskId !== null && !(await isPublicTask(work, taskId, tenant.id))) return err(notFound({ path: ['taskId'] }));
      const id = randomId();
      const now = await work.now(tenant.id);
      const facts = { municipalityId: tenant.id, partyId: party.id, taskId, areaCode: area.code, areaYear: area.year, title };
      await work.db.insert(ChallengeEntity, { id, ...facts, status: 'draft', content: EMPTY_CONTENT as object, createdAt: now, version: 1 });
      await work.db.insert(CoAuthorEntity, { challengeId: id, personId, addedBy: personId, addedAt: now });
      await work.audit({ kind: 'challenge.started', subject: { kind: 'challenge', id } });
      return ok({ challengeId: id });
    });
  }

  async update(actor: Actor, { challengeId, version, content }: UpdateChallengeDraftInput): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      if ((await this.own(work, actor, challengeId)) === null) return err(notFound());
      const values = { title: content.title, content: content as object, version: version + 1 };
      const changed = await work.db.update(ChallengeEntity, { id: challengeId, version, status: 'draft' }, values);
      if (changed.affected !== 1) return err(conflict());
      await work.audit({ kind: 'challenge.draft-changed', subject: { kind: 'challenge', id: challengeId } });
      return ok({ challengeId });
    });
  }

  /** A co-author is a member of the same party. */
  async addCoAuthor(actor: Actor, { challengeId, personId }: CoAuthorInput): Promise<Outcome> {
    return this.unitOfWork.run<{ challengeId: string }, DomainError>(actor, async (work) => {
      const own = await this.own(work, actor, challengeId);
      if (own === null) return err(notFound());
      const members = await membersOf(work.db, own.partyId, await work.realNow());
      if (!isId(personId) || !members.includes(personId)) return err(invalid('CO_AUTHOR_NOT_A_MEMBER', { rule: 'C-03', path: ['personId'] }));
      if (await work.db.existsBy(CoAuthorEntity, { challengeId, personId })) return err(refused('CO_AUTHOR_ALREADY', { rule: 'C-03' }));
      const now = await work.now(own.municipalityId);
      await work.db.insert(CoAuthorEntity, { challengeId, personId, addedBy: actor.personId ?? '', addedAt: now });
      await work.audit({ kind: 'challenge.co-author-added', subject: { kind: 'challenge', id: challengeId }, data: { personId } });
      return ok({ challengeId });
    });
  }

  /** The draft when the actor writes on it; null for everybody else. */
  private async own(work: Work, { party, personId }: Actor, id: string): Promise<ChallengeEntity | null> {
    if (!isId(id) || party === null || personId === null) return null;
    const row = await work.db.findOneBy(ChallengeEntity, { id, partyId: party.id });
    return row !== null && (await work.db.existsBy(CoAuthorEntity, { challengeId: id, personId })) ? row : null;
  }
}

const isPublicTask = async (work: Work, id: string, municipalityId: string): Promise<boolean> => {
  const task = isId(id) ? await work.db.findOneBy(TaskEntity, { id, municipalityId }) : null;
  return task !== null && task.publishedAt !== null;
};
