// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';

/** A report that a mail could not be delivered after all (RFC 3464), as the mail catcher of the demo writes it. */
export function deliveryReport({ to, lost, mail }: { readonly to: string; readonly lost: string; readonly mail: string }): string {
  const boundary = `report-${randomUUID()}`;
  const head = mail.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const part = (type: string, ...lines: string[]): string => [`--${boundary}`, `Content-Type: ${type}`, '', ...lines, ''].join('\r\n');
  return [
    'From: Mail Delivery System <mailer-daemon@mail-catcher.example>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    part('text/plain; charset=us-ascii', 'There is no such mailbox.'),
    part(
      'message/delivery-status',
      'Reporting-MTA: dns; mail-catcher.example',
      '',
      `Final-Recipient: rfc822; ${lost}`,
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 No such mailbox',
    ),
    part('text/rfc822-headers', head),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
