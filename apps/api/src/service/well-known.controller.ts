// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header } from '@nestjs/common';
import { AllowAnonymous } from '@samenspel/access';
import { AuditHeads, type SignedHead } from '@samenspel/audit';
import { ReceiptKeys, type KeysDocument } from '@samenspel/keys';

/** With which keys receipts are checked, and the signed heads that hold the audit chain. */
@Controller('.well-known')
@AllowAnonymous()
export class WellKnownController {
  constructor(
    private readonly receiptKeys: ReceiptKeys,
    private readonly heads: AuditHeads,
  ) {}

  @Get('samenspel-keys.json')
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  keys(): KeysDocument {
    return this.receiptKeys.keysDocument();
  }

  @Get('samenspel-audit-heads.json')
  @Header('cache-control', 'public, max-age=60')
  @Header('access-control-allow-origin', '*')
  async auditHeads(): Promise<{ version: 1; heads: SignedHead[] }> {
    return { version: 1, heads: await this.heads.list() };
  }
}
