// SPDX-License-Identifier: EUPL-1.2
import { Controller, Param, Post, Req } from '@nestjs/common';
import { Allow, CurrentActor } from '@samenspel/access';
import { orProblem } from '@samenspel/http-kit';
import { err, notFound, type Actor } from '@samenspel/kernel';
import type { Readable } from 'node:stream';
import { ReceiveEnvelope } from '../../application/bids/receive-envelope.js';

/** Envelopes go by their own road, straight to storage: never through a parser, and never as a whole in memory (B-03). */
@Controller('api/v1/lots/:lotId/envelopes')
export class EnvelopeController {
  constructor(private readonly receive: ReceiveEnvelope) {}

  /** The body is the envelope, as `application/octet-stream`; the answer is what `submitBid` asks for. */
  @Post(':purpose')
  @Allow('bid:submit')
  async put(
    @CurrentActor() actor: Actor,
    @Param('lotId') lotId: string,
    @Param('purpose') purpose: string,
    @Req() body: Readable,
  ): Promise<{ ref: string }> {
    if (purpose !== 'quality' && purpose !== 'price') return orProblem<{ ref: string }>(err(notFound()));
    const received = await this.receive.execute(actor, { lotId, purpose }, body.iterator({ destroyOnReturn: false }));
    // What follows a refusal is read and dropped: a connection that is cut while the client still sends loses the answer.
    body.resume();
    return orProblem(received);
  }
}
