// SPDX-License-Identifier: EUPL-1.2
import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Reads } from '@samenspel/database';
import type { InstallationKeys } from '@samenspel/keys';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

interface Row extends Record<string, unknown> {
  readonly hits: number;
  readonly ms_left: number;
}

interface Waiting {
  hits: number;
  readonly counted: Promise<Row>;
}

const COUNT = {
  name: 'limits.count',
  text: `INSERT INTO limits.request_count AS c (client, hits, ends_at) VALUES ($1, $2, clock.real() + $3 * interval '1 millisecond')
    ON CONFLICT (client) DO UPDATE SET
      hits = excluded.hits + CASE WHEN c.ends_at > clock.real() THEN c.hits ELSE 0 END,
      ends_at = CASE WHEN c.ends_at > clock.real() THEN c.ends_at ELSE excluded.ends_at END
    RETURNING hits, round(extract(epoch FROM ends_at - clock.real()) * 1000)::int AS ms_left`,
};
const FORGET = { name: 'limits.forget', text: "DELETE FROM limits.request_count WHERE ends_at < clock.real() - interval '1 minute'" };

/**
 * Counts requests for all processes together, in one statement a request: what one request counts several times (the aliases
 * of a query) goes along. The row tells nobody who it is.
 */
export class RequestCounts implements ThrottlerStorage {
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    private readonly reads: Reads,
    private readonly keys: InstallationKeys,
  ) {}

  async increment(key: string, ttl: number, limit: number): Promise<Counted> {
    const { hits, ms_left: left } = await this.count(key, ttl);
    const seconds = Math.max(1, Math.ceil(left / 1_000));
    const isBlocked = hits > limit;
    return { totalHits: hits, timeToExpire: seconds, isBlocked, timeToBlockExpire: isBlocked ? seconds : 0 };
  }

  private count(key: string, ttl: number): Promise<Row> {
    const known = this.waiting.get(key);
    if (known !== undefined) {
      known.hits += 1;
      return known.counted;
    }
    const counted = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => this.write(key, ttl));
    this.waiting.set(key, { hits: 1, counted });
    return counted;
  }

  private async write(key: string, ttl: number): Promise<Row> {
    const hits = this.waiting.get(key)?.hits ?? 1;
    this.waiting.delete(key);
    const row = await this.reads.row<Row>(COUNT, [this.keys.tag('tag', 'request count', key), hits, ttl]);
    if (row === null) throw new Error('the count of requests was not written');
    return row;
  }
}

/** For the worker: minutes that are over. */
export const forgetRequestCounts = async (reads: Reads): Promise<void> => void (await reads.rows(FORGET));
