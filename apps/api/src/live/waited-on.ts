// SPDX-License-Identifier: EUPL-1.2
import type { LoggedEvent } from '@samenspel/events';

/**
 * What people wait on and everybody may know: each is public from the transaction that logs it. An event tells ids only; what
 * there is to read, the reader asks for with its own rights. Everything else in the log stays there.
 */
export const WAITED_ON = [
  'tender.published',
  'tender.withdrawn',
  'tender.closed',
  'clarification-note.published',
  'bids.opened',
  'award.intended',
  'lot.awarded',
] as const;

const waitedOn = new Set<string>(WAITED_ON);
const IDS = ['tenderId', 'lotId', 'noteId'] as const;

export const isWaitedOn = ({ type }: Pick<LoggedEvent, 'type'>): boolean => waitedOn.has(type);

/** The ids in an event, and nothing else of it. */
export function idsOf({ municipalityId, data }: LoggedEvent): Record<string, string> {
  const given = data as Readonly<Record<string, unknown>>;
  const ids = IDS.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]] as const] : []));
  return { ...(municipalityId === null ? {} : { municipalityId }), ...Object.fromEntries(ids) };
}
