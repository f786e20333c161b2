// SPDX-License-Identifier: EUPL-1.2
import type { Log } from '@samenspel/telemetry';

export interface Job {
  /** Ours, for the log. */
  readonly name: string;
  readonly everyMs: number;
  /** Started at once when a transaction says that there is work. */
  readonly wakes: boolean;
  /** How much it did; it is called again at once until that is 0. */
  readonly step: (goOn: () => boolean) => Promise<number>;
}

/** Calls a job again and again, one call at a time, and survives its failures: the next call finds what is left. */
export class Loop {
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private woken = false;
  private endPause: () => void = () => undefined;

  constructor(
    private readonly job: Job,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run();
  }

  wake(): void {
    if (!this.job.wakes) return;
    this.woken = true;
    this.endPause();
  }

  /** Returns when the call that runs now has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.endPause();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const did = await this.step();
      if (did === 0 && !this.woken) await this.pause();
    }
  }

  private async step(): Promise<number> {
    try {
      return await this.job.step(() => !this.stopping);
    } catch (error) {
      this.log.failure('job.failed', error, { job: this.job.name });
      return 0;
    }
  }

  private async pause(): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.job.everyMs);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
