// SPDX-License-Identifier: EUPL-1.2
import type { Cursor } from './event-log.js';

const WRITTEN = /^(\d{1,9})-(\d{1,20})-(\d{1,15})$/;

/** A place in the log as one word, such as for Last-Event-ID. */
export const writeCursor = ({ era, xid, seq }: Cursor): string => `${era}-${xid}-${seq}`;

/** Null for anything that `writeCursor` did not write. */
export function parseCursor(text: string): Cursor | null {
  const [, era = '', xid = '', seq = ''] = WRITTEN.exec(text) ?? [];
  return era === '' || BigInt(xid) > 18_446_744_073_709_551_615n ? null : { era: Number(era), xid, seq: Number(seq) };
}

/** Negative when `one` comes before `other` in the log. */
export function compareCursors(one: Cursor, other: Cursor): number {
  if (one.era !== other.era) return one.era - other.era;
  const [left, right] = [BigInt(one.xid), BigInt(other.xid)];
  if (left !== right) return left < right ? -1 : 1;
  return one.seq - other.seq;
}
