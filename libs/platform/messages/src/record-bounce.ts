// SPDX-License-Identifier: EUPL-1.2
import type { UnitOfWork } from '@samenspel/database';
import type { MessageSettled } from '@samenspel/events';
import { ok, systemActor } from '@samenspel/kernel';
import type { Bounce } from './read-bounce.js';

interface Row {
  readonly notice_id: string;
  readonly municipality_id: string | null;
  readonly kind: string;
  readonly legal: boolean;
  readonly subject_kind: string;
  readonly subject_id: string;
}

const MARK = {
  name: 'messages.mark_bounced',
  text: `UPDATE messages.outbox o SET bounced_at = clock.real(), bounce = $2 FROM messages.notice n
    WHERE n.id = o.notice_id AND o.id = $1 AND o.attempts > 0 AND o.bounced_at IS NULL
    RETURNING o.notice_id, n.municipality_id, n.kind, n.legal, n.subject_kind, n.subject_id`,
};

/**
 * A mail that a server had taken came back for good, perhaps before its acceptance was recorded: it counts as not accepted by the receiver's mail server, so a legal one is
 * a task again (S-07). Delays and repeated reports change nothing. True when it was recorded.
 */
export async function recordBounce(unitOfWork: UnitOfWork, mailId: string, bounce: Bounce): Promise<boolean> {
  if (bounce.action !== 'failed') return false;
  const recorded = await unitOfWork.run(systemActor(mailId), async (work) => {
    const [mail] = await work.rows<Row>(MARK, [mailId, bounce.status]);
    if (mail === undefined) return ok(false);
    const subject = { kind: mail.subject_kind, id: mail.subject_id };
    const data = { noticeId: mail.notice_id, kind: mail.kind };
    await work.audit({ kind: 'message.bounced', subject, municipalityId: mail.municipality_id, data: { ...data, status: bounce.status } });
    if (mail.legal) {
      const event: MessageSettled = { type: 'message.not_delivered', version: 1, municipalityId: mail.municipality_id, subject, data };
      await work.emit(event);
    }
    return ok(true);
  });
  return recorded.ok && recorded.value;
}
