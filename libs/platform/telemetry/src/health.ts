// SPDX-License-Identifier: EUPL-1.2
import type { Log } from './log.js';

/** One thing that must be well before requests are sent here. */
export interface HealthCheck {
  readonly name: string;
  readonly isWell: () => Promise<boolean>;
}

const PATIENCE_MS = 2_000;
const KEEP_MS = 1_000;

/** Strangers learn ok or not ok; which check failed stands in the log and on the second port. */
export class Health {
  private known: { readonly at: number; readonly found: Promise<Readonly<Record<string, boolean>>> } | null = null;

  constructor(
    private readonly checks: readonly HealthCheck[],
    private readonly log: Log,
  ) {}

  async isReady(): Promise<boolean> {
    return Object.values(await this.details()).every(Boolean);
  }

  /** Asked at most once a second, however many strangers ask. */
  details(): Promise<Readonly<Record<string, boolean>>> {
    const now = performance.now();
    if (this.known === null || now - this.known.at > KEEP_MS) this.known = { at: now, found: this.ask() };
    return this.known.found;
  }

  private async ask(): Promise<Readonly<Record<string, boolean>>> {
    const found = await Promise.all(this.checks.map(async (check) => [check.name, await this.wellInTime(check)] as const));
    return Object.fromEntries(found);
  }

  private async wellInTime(check: HealthCheck): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    const well = await Promise.race([check.isWell().catch(() => false), late]);
    clearTimeout(timer);
    if (!well) this.log.warn({ event: 'health.not-well', check: check.name });
    return well;
  }
}
