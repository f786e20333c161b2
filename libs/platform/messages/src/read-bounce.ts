// SPDX-License-Identifier: EUPL-1.2
import PostalMime from 'postal-mime';

/** What a report of a mail server says (RFC 3464), without the address and the words of that server. */
export interface Bounce {
  /** Only `failed` is the end; a delayed mail may still arrive. */
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** RFC 3463, such as 5.1.1: class 5 is for ever, class 4 for now. */
  readonly status: string;
}

const ACTION = /^Action:\s*(failed|delayed|delivered|relayed|expanded)\s*$/im;
const STATUS = /^Status:\s*([245]\.\d{1,3}\.\d{1,3})/im;
const REPORT = 'message/delivery-status';

/** Null when the mail is no report of a delivery: an answer of a person, or of a machine that is away. */
export async function readBounce(raw: Uint8Array): Promise<Bounce | null> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'utf8', maxNestingDepth: 20, forceRfc822Attachments: true }).catch(() => null);
  const report = mail?.attachments.find(({ mimeType }) => mimeType === REPORT);
  if (typeof report?.content !== 'string') return null;
  const action = ACTION.exec(report.content)?.[1]?.toLowerCase();
  const status = STATUS.exec(report.content)?.[1];
  return action === undefined || status === undefined ? null : { action: action as Bounce['action'], status };
}
