// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, ParseIntPipe, StreamableFile } from '@nestjs/common';
import { Allow, CurrentActor } from '@samenspel/access';
import { orProblem } from '@samenspel/http-kit';
import { err, notFound, type Actor } from '@samenspel/kernel';
import { FindBids } from '../../application/bids/find-bids.js';

/** Files inside opened bids. They come from strangers: always as a download, never shown by the browser itself. */
@Controller('api/v1/bids/:bidId/documents')
export class BidDocumentController {
  constructor(private readonly find: FindBids) {}

  @Get(':index')
  @Allow('bid:read', 'bid:read-own')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  async get(@CurrentActor() actor: Actor, @Param('bidId') bidId: string, @Param('index', ParseIntPipe) index: number): Promise<StreamableFile> {
    const document = await this.find.document(actor, bidId, index);
    if (document === null) return orProblem<StreamableFile>(err(notFound()));
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`;
    return new StreamableFile(document.bytes, { type: 'application/octet-stream', disposition });
  }
}
