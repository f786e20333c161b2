// SPDX-License-Identifier: EUPL-1.2
import type { NewEvent } from '../event.js';

/** S-07: the mail server took a legal mail, or never will; the subject is what the message was about. It does not name the receiver. */
export interface MessageSettled extends NewEvent<
  'message.accepted' | 'message.not_delivered',
  {
    readonly noticeId: string;
    /** The kind of message, such as `award.notice`. */
    readonly kind: string;
  }
> {
  readonly version: 1;
}
