// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { localInstant, type LocalDate } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import type { ActKind } from '../domain/challenges/act.js';
import { challengeMoved } from '../messages/challenge-moved.message.js';
import { challengeReceived } from '../messages/challenge-received.message.js';
import type { KeptChallenge } from '../persistence/challenge-rows.js';
import { authorsOf, staffOf } from './case-people.js';

/** C-10: every official message of the applicant is confirmed at once. */
const OFFICIAL: ReadonlySet<ActKind> = new Set<ActKind>([
  ...(['submit', 'supplement', 'agree_delay', 'give_default_notice', 'complain', 'object', 'repair', 'withdraw'] as const),
  ...(['withdraw_objection', 'agree_changes', 'decline_changes', 'appeal'] as const),
]);
/** What only stands in the file. */
const QUIET: ReadonlySet<ActKind> = new Set<ActKind>(['talk', 'advise', 'draft_decision', 'check_legally', 'warn', 'escalate', 'sign_agreement']);

/** Who hears of an act: all authors; the staff of what the applicant sends. */
export async function tell(work: Work, kept: KeptChallenge, kind: ActKind, dueOn: LocalDate | null): Promise<void> {
  const { id, municipalityId, partyId, challenge } = kept;
  if (QUIET.has(kind)) return;
  const about = { subject: { kind: 'challenge', id }, municipalityId };
  const authors = (await authorsOf(work, id)).map((personId) => ({ personId, partyId }));
  const params = { challenge: challenge.content.title, challengeId: id };
  if (!OFFICIAL.has(kind)) {
    await sendMessage(work, challengeMoved, authors, params, about);
    return;
  }
  const due = dueOn === null ? 0 : localInstant(dueOn, '12:00').getTime();
  await sendMessage(work, challengeReceived, authors, { ...params, due, hasDue: dueOn === null ? 'no' : 'yes' }, about);
  const staff = (await staffOf(work, kept)).map((personId) => ({ personId, partyId: null }));
  await sendMessage(work, challengeMoved, staff, params, about);
}
