// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { Allow, CurrentActor } from '@samenspel/access';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import { awardRecordPdf } from '../../application/award/award-record-pdf.js';
import { AwardRecord, type AwardRecordData } from '../../application/award/award-record.js';

/** S-10: the award record as data and as a document. */
@Controller('api/v1/lots/:lotId')
export class AwardRecordController {
  constructor(private readonly record: AwardRecord) {}

  @Get('award-record')
  @Allow('award:read-record')
  @Header('cache-control', 'no-store')
  async data(@CurrentActor() actor: Actor, @Param('lotId') lotId: string): Promise<AwardRecordData> {
    return orProblem(await this.record.ofLot(actor, lotId));
  }

  @Get('award-record.pdf')
  @Allow('award:read-record')
  @Header('cache-control', 'no-store')
  async document(@CurrentActor() actor: Actor, @Param('lotId') lotId: string): Promise<StreamableFile> {
    const bytes = await awardRecordPdf(orProblem(await this.record.ofLot(actor, lotId, 'document')));
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="gunningsdossier.pdf"' });
  }
}
