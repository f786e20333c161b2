// SPDX-License-Identifier: EUPL-1.2
import { systemActor, type Actor } from '@samenspel/kernel';
import type { DataSource } from 'typeorm';
import { EventLog, type PlacedEvent } from './event-log.js';
import type { LoggedEvent } from './event.js';
import { ReaderState } from './reader-state.js';

/** When these happen, this is done; the one place where one domain follows another. */
export interface Reaction {
  /** Kept with the cursor: another name starts from the first event again. */
  readonly name: string;
  readonly types: readonly string[];
  /**
   * Calls use cases with the given actor, whose idempotency key is made of the event and the reaction: what a crash
   * repeats is answered from the first time.
   */
  react(event: LoggedEvent, actor: Actor): Promise<void>;
}

const BATCH = 100;

/** Gives each event to each reaction that wants it: in order, at least once, and with one effect. */
export class Relay {
  private readonly log: EventLog;
  private readonly state: ReaderState;

  constructor(
    dataSource: DataSource,
    private readonly reactions: readonly Reaction[],
    private readonly report: (reaction: string, eventId: string, error: unknown) => void,
  ) {
    this.log = new EventLog(dataSource);
    this.state = new ReaderState(dataSource);
  }

  /** Returns how many events were passed by all reactions together; 0 means nothing is left for now. */
  async deliver(): Promise<number> {
    const counts = await Promise.all(this.reactions.map((reaction) => this.deliverTo(reaction)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async deliverTo(reaction: Reaction): Promise<number> {
    const cursor = await this.state.cursorOf(reaction.name);
    if (cursor === null) return 0;
    const events = await this.log.after(cursor, BATCH);
    let passed = 0;
    for (const event of events) {
      if (!(await this.pass(reaction, event))) return passed;
      passed += 1;
    }
    return passed;
  }

  private async pass(reaction: Reaction, event: PlacedEvent): Promise<boolean> {
    const wanted = reaction.types.includes(event.type) && !(await this.state.isHandled(reaction.name, event.id));
    try {
      if (wanted) await reaction.react(event, actorFor(reaction, event));
    } catch (error) {
      this.report(reaction.name, event.id, error);
      await this.state.failed(reaction.name, event, error instanceof Error ? error.message : 'unknown');
      return false;
    }
    await this.state.passed(reaction.name, event, wanted);
    return true;
  }
}

const actorFor = (reaction: Reaction, event: LoggedEvent): Actor => ({
  ...systemActor(event.id),
  idempotency: { key: `${reaction.name} ${event.id}`, requestDigest: event.id },
});
