// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpException, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import { Allow, CurrentActor } from '@samenspel/access';
import { parseCursor, writeCursor, type PlacedEvent } from '@samenspel/events';
import type { Actor } from '@samenspel/kernel';
import type { Request, Response } from 'express';
import { LiveEvents } from './live-events.js';
import { idsOf } from './waited-on.js';

/** Keeps proxies from closing the line; the session is looked at again as often, so a sign-out ends it within this time. */
const HEARTBEAT_MS = 5_000;
const MOST_A_PERSON = 5;
const TOO_MANY = 429;
const RETRY_MS = 3_000;

/** Server-sent events for who is signed in: what happened, as ids. A lost connection goes on with Last-Event-ID. */
@Controller('events')
export class LiveController implements OnModuleDestroy {
  private readonly open = new Map<string, number>();
  private readonly beats = new Set<NodeJS.Timeout>();

  constructor(private readonly live: LiveEvents) {}

  @Get()
  @Allow('account:read-own')
  async listen(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    const person = actor.personId ?? '';
    const others = this.open.get(person) ?? 0;
    if (others >= MOST_A_PERSON) throw new HttpException('too many connections', TOO_MANY);
    this.open.set(person, others + 1);
    response.once('close', () => this.closed(person));
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.write(`retry: ${RETRY_MS}\n\n`);
    this.keepAlive(request, response);
    const leave = await this.live.join({ tell: (event) => void response.write(written(event)), end: () => void response.end() }, sinceOf(request));
    if (response.destroyed) leave();
    else response.once('close', leave);
  }

  onModuleDestroy(): void {
    for (const beat of this.beats) clearInterval(beat);
  }

  private keepAlive(request: Request, response: Response): void {
    const beat = setInterval(() => {
      request.sessionStore.get(request.sessionID, (problem: unknown, session) => {
        if (problem === null && session?.passport?.user !== undefined) response.write(':\n\n');
        else response.end();
      });
    }, HEARTBEAT_MS).unref();
    this.beats.add(beat);
    response.once('close', () => {
      clearInterval(beat);
      this.beats.delete(beat);
    });
  }

  private closed(person: string): void {
    const left = (this.open.get(person) ?? 1) - 1;
    if (left === 0) this.open.delete(person);
    else this.open.set(person, left);
  }
}

const sinceOf = (request: Request) => parseCursor(request.get('last-event-id') ?? '');

const written = (event: PlacedEvent): string =>
  `id: ${writeCursor(event.cursor)}\nevent: ${event.type}\ndata: ${JSON.stringify({ id: event.id, ...idsOf(event) })}\n\n`;
