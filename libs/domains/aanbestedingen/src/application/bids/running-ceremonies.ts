// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { Log } from '@samenspel/telemetry';
import type { OpeningCeremony } from '@samenspel/sealing/ceremony';
import type { SessionState } from '../../domain/bids/opening.js';
import { CeremonyLocks } from './ceremony-locks.js';
import { PerformOpening } from './perform-opening.js';

/** Shares may come in through any process of the API; the one that holds the ceremony looks this often. */
const LOOK_EVERY_MS = 200;
const STATE = { name: 'aanbestedingen-session-state', text: 'SELECT state FROM aanbestedingen.opening_session WHERE id = $1' };

/** The ceremonies whose keys exist in child processes of this very process. They die with it; then officers start again. */
@Injectable()
export class RunningCeremonies implements OnApplicationShutdown {
  private readonly running = new Map<string, OpeningCeremony>();
  private readonly watching = new Map<string, Promise<void>>();

  constructor(
    private readonly reads: Reads,
    private readonly perform: PerformOpening,
    private readonly locks: CeremonyLocks,
    private readonly log: Log,
  ) {}

  /** Before its session is told to anybody: from then on nobody begins another one while this process lives. */
  async claim(ceremony: OpeningCeremony): Promise<void> {
    // Whoever cannot show that it lives must not open: others begin anew.
    await this.locks.hold(ceremony.sessionId, () => void ceremony.end());
  }

  /** Nothing came of it. */
  async drop(ceremony: OpeningCeremony): Promise<void> {
    await ceremony.end();
    await this.locks.release(ceremony.sessionId);
  }

  /** Keeps the ceremony until its session ended, and opens once two shares are there. */
  hold(ceremony: OpeningCeremony): void {
    this.running.set(ceremony.sessionId, ceremony);
    const watched = this.watch(ceremony)
      .catch((error: unknown) => this.log.failure('opening.failed', error))
      .finally(() => this.watching.delete(ceremony.sessionId));
    this.watching.set(ceremony.sessionId, watched);
  }

  /** When the ceremony of this session has ended; at once when it is not held here. */
  async ended(sessionId: string): Promise<void> {
    await this.watching.get(sessionId);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.running.values()].map((ceremony) => ceremony.end()));
    await Promise.all(this.watching.values());
  }

  private async watch(ceremony: OpeningCeremony): Promise<void> {
    const { sessionId } = ceremony;
    try {
      while ((await this.stateOf(ceremony)) === 'waiting_for_second_officer') await pause(LOOK_EVERY_MS, undefined, { ref: false });
      await this.perform.execute(ceremony);
    } finally {
      this.running.delete(sessionId);
      await this.drop(ceremony);
    }
  }

  /** A process that is gone opens nothing any more, whatever the row says; a database that is away for a moment ends no ceremony. */
  private async stateOf(ceremony: OpeningCeremony): Promise<SessionState | null> {
    if (!ceremony.alive) return 'expired';
    try {
      return (await this.reads.row<{ state: SessionState }>(STATE, [ceremony.sessionId]))?.state ?? null;
    } catch {
      // Looked at again at once; that the database is away is told by every request meanwhile.
      return 'waiting_for_second_officer';
    }
  }
}
