// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { compareCursors, EventLog, type Cursor, type PlacedEvent } from '@samenspel/events';
import { Log } from '@samenspel/telemetry';
import { DataSource } from 'typeorm';
import { isWaitedOn } from './waited-on.js';

const LOOK_EVERY_MS = 1_000;
const BATCH = 100;
/** Who was away longer asks anew: a replay of months is a job for the feed. */
const LONGEST_REPLAY = 1_000;

/** Somebody who waits; `tell` writes to the connection. */
export interface Watcher {
  tell(event: PlacedEvent): void;
  /** The connection ends, since the process does. */
  end(): void;
}

interface Watching {
  readonly watcher: Watcher;
  at: Cursor;
}

/**
 * Tells who waits what happened, from the log of public events: nothing in it moves when a bid arrives. One look a second for
 * all connections of this process together, and none when nobody waits.
 */
@Injectable()
export class LiveEvents implements OnModuleDestroy {
  private readonly log: EventLog;
  private readonly watching = new Set<Watching>();
  private at: Cursor | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    dataSource: DataSource,
    private readonly journal: Log,
  ) {
    this.log = new EventLog(dataSource);
  }

  /** Tells what came after `since` (null: from now on), then what comes. Gives back how to leave. */
  async join(watcher: Watcher, since: Cursor | null): Promise<() => void> {
    const at = since === null ? await this.log.end() : await this.replay(watcher, since);
    const one: Watching = { watcher, at };
    this.watching.add(one);
    // What others were told already this one may have missed; each skips what it knows.
    if (this.at === null || compareCursors(at, this.at) < 0) this.at = at;
    this.lookLater();
    return () => void this.watching.delete(one);
  }

  onModuleDestroy(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    for (const { watcher } of this.watching) watcher.end();
    this.watching.clear();
  }

  private async replay(watcher: Watcher, since: Cursor): Promise<Cursor> {
    let at = since;
    for (let passed = 0; passed < LONGEST_REPLAY;) {
      const events = await this.log.after(at, BATCH);
      for (const event of events.filter(isWaitedOn)) watcher.tell(event);
      at = events.at(-1)?.cursor ?? at;
      passed += events.length;
      if (events.length < BATCH) return at;
    }
    return this.log.end();
  }

  private lookLater(): void {
    this.timer ??= setTimeout(() => {
      void this.look().finally(() => {
        this.timer = null;
        if (this.watching.size > 0) this.lookLater();
        else this.at = null;
      });
    }, LOOK_EVERY_MS).unref();
  }

  private async look(): Promise<void> {
    if (this.at === null || this.watching.size === 0) return;
    try {
      const from = this.at;
      const events = await this.log.after(from, BATCH);
      for (const event of events) for (const one of this.watching) tell(one, event);
      // Somebody who joined meanwhile may have put it back.
      if (this.at === from) this.at = events.at(-1)?.cursor ?? from;
    } catch (error) {
      this.journal.failure('live.failed', error);
    }
  }
}

function tell(one: Watching, event: PlacedEvent): void {
  if (compareCursors(event.cursor, one.at) <= 0) return;
  one.at = event.cursor;
  if (isWaitedOn(event)) one.watcher.tell(event);
}
