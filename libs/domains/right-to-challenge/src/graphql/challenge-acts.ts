// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { FindChallenges } from '../application/find-challenges.js';
import { PerformAct } from '../application/perform-act.js';
import type { Act } from '../domain/challenges/act.js';
import { challengeObject, type ChallengeType } from './challenge.type.js';

/** Every mutation on a filed challenge: does the act, and answers with the case as the actor sees it then. */
@Injectable()
export class ChallengeActs {
  constructor(
    private readonly performing: PerformAct,
    private readonly find: FindChallenges,
  ) {}

  async perform(actor: Actor, challengeId: string, version: number, act: Act): Promise<object> {
    return toPayload(await this.performing.execute(actor, { challengeId, version, act }), () => ({ challenge: this.one(actor, challengeId) }));
  }

  async one(actor: Actor, challengeId: string): Promise<ChallengeType | null> {
    const view = await this.find.one(actor, challengeId);
    return view === null ? null : challengeObject(view);
  }
}
