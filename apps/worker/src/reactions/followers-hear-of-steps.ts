// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { TellFollowers, type TenderStep } from '@samenspel/aanbestedingen';
import type { LoggedEvent, Reaction } from '@samenspel/events';
import type { Actor } from '@samenspel/kernel';

const STEPS: Readonly<Record<string, TenderStep>> = {
  'clarification-note.published': 'note',
  'tender.rectified': 'rectified',
  'tender.extended': 'extended',
  'tender.withdrawn': 'withdrawn',
  'tender.closed': 'closed',
  'bids.opened': 'opened',
  'award.intended': 'award_intended',
  'lot.awarded': 'awarded',
};

/** when a public step is taken in a tender, who follows it hears so. */
@Injectable()
export class FollowersHearOfSteps implements Reaction {
  readonly name = 'followers-hear-of-steps';
  readonly types = Object.keys(STEPS);

  constructor(private readonly tell: TellFollowers) {}

  async react({ type, subject }: LoggedEvent, actor: Actor): Promise<void> {
    const step = STEPS[type];
    if (step === undefined) return;
    const told = await this.tell.execute(actor, { tenderId: subject.id, step });
    if (!told.ok) throw new Error(told.error.code);
  }
}
