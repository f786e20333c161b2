// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { headForReceipt } from '@samenspel/audit';
import type { Work } from '@samenspel/database';
import { ReceiptKeys } from '@samenspel/keys';
import { receiptText, recipientFingerprint, type Receipt } from '@samenspel/sealing';
import type { Submission } from '../../domain/bids/slot.js';

export interface SignedReceipt {
  readonly text: string;
  /** Base64, detached Ed25519 over exactly `text`. */
  readonly signature: string;
}

export interface ReceiptFor {
  readonly act: Receipt['act'];
  readonly tenderId: string;
  readonly lotId: string;
  readonly submission: Submission;
  /** Another one than `submission.receivedAt` for a withdrawal. */
  readonly moment: string;
  readonly recipients: { readonly quality: string; readonly price: string };
}

/** B-06: signed proof of what was received and when. */
@Injectable()
export class Receipts {
  constructor(private readonly keys: ReceiptKeys) {}

  async make(work: Work, { act, tenderId, lotId, submission, moment, recipients }: ReceiptFor): Promise<SignedReceipt> {
    const { number, quality, price } = submission;
    const text = receiptText({
      ...{ act, tenderId, lotId, number, moment, keyId: this.keys.keyId, auditHead: await headForReceipt(work.db) },
      ...{ qualitySha256: quality.sha256, qualitySize: quality.size, qualityRecipient: await recipientFingerprint(recipients.quality) },
      ...{ priceSha256: price.sha256, priceSize: price.size, priceRecipient: await recipientFingerprint(recipients.price) },
    });
    return { text, signature: this.keys.sign(Buffer.from(text)).toString('base64') };
  }
}
