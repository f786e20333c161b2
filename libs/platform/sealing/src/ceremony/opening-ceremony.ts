// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import type { ChildProcess } from 'node:child_process';
import type { OpenedPart } from '../container/manifest.js';
import type { ExpectedEnvelope } from '../envelope/open-envelope.js';
import { Mailbox } from './mailbox.js';
import type { FromOpening, UnlockRequest } from './protocol.js';
import { startShortLived, tell } from './short-lived-process.js';

/** Both officers must be there within ten minutes of real time; then the process ends, and with it whatever was handed in. */
export const CEREMONY_MS = 600_000;

/** A stored envelope; `read` is asked when it is this one's turn. */
export interface EnvelopeToOpen {
  readonly id: string;
  readonly expected: ExpectedEnvelope;
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** What became of one envelope. An unreadable one is recorded, kept, and decided on by people (B-07). */
export type OpeningFinding =
  | { readonly id: string; readonly outcome: 'opened'; readonly part: OpenedPart }
  | { readonly id: string; readonly outcome: 'unreadable'; readonly reason: string };

/** One opening, in a process of its own. Start again when it ended early: nothing is lost but the handed-in shares. */
export class OpeningCeremony {
  private constructor(
    private readonly child: ChildProcess,
    private readonly mailbox: Mailbox<FromOpening>,
    /** Browsers put it inside the share they hand in, so that it fits no other session. */
    readonly sessionId: string,
    /** Browsers seal shares to this key; its secret half never leaves the process. */
    readonly sessionRecipient: string,
  ) {}

  static async start({ lifetimeMs = CEREMONY_MS }: { readonly lifetimeMs?: number } = {}): Promise<OpeningCeremony> {
    const child = startShortLived('opening.child.js', String(lifetimeMs));
    const mailbox = new Mailbox<FromOpening>(child);
    const { sessionId, sessionRecipient } = await mailbox.take('ready');
    return new OpeningCeremony(child, mailbox, sessionId, sessionRecipient);
  }

  /** False once the process is gone: time over, ended, or killed. */
  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** For whoever looks at the machine; nothing in the product uses it. */
  get processId(): number | undefined {
    return this.child.pid;
  }

  /** Called when the process ends, for whatever reason. */
  onEnd(listener: () => void): void {
    this.child.once('exit', listener);
  }

  /**
   * Puts two shares of two persons together. `deadlinePassed` asks the database's
   * clock and is asked here, last of all, so that no caller can forget it.
   */
  async unlock(request: UnlockRequest & { readonly deadlinePassed: () => Promise<boolean> }): Promise<Result<void, DomainError>> {
    if (!(await request.deadlinePassed())) return err(refused('CEREMONY_BEFORE_DEADLINE', { rule: 'B-07' }));
    await tell(this.child, { kind: 'unlock', key: request.key, shares: request.shares });
    const { refusal } = await this.mailbox.take('unlocked');
    if (!refusal) return ok();
    return err(refused(refusal.code, { rule: 'B-07', ...(refusal.params ? { params: refusal.params } : {}) }));
  }

  /** Opens one after the other. Each finding is whole: nothing of an envelope is handed out before its end was good. */
  async *open(envelopes: Iterable<EnvelopeToOpen> | AsyncIterable<EnvelopeToOpen>): AsyncGenerator<OpeningFinding, void, undefined> {
    for await (const { id, expected, read } of envelopes) {
      await tell(this.child, { kind: 'envelope', id, expected });
      const answer = await this.feed(read);
      yield answer.kind === 'opened' ? { id, outcome: 'opened', part: answer.part } : { id, outcome: 'unreadable', reason: answer.reason };
    }
  }

  /** Ends the process and with it both keys. Safe to call twice. */
  async end(): Promise<void> {
    if (!this.alive) return;
    const ended = new Promise<void>((resolve) => this.onEnd(resolve));
    this.child.kill('SIGKILL');
    await ended;
  }

  private async feed(read: () => AsyncIterable<Uint8Array>): Promise<Extract<FromOpening, { kind: 'opened' | 'unreadable' }>> {
    const pieces = read()[Symbol.asyncIterator]();
    try {
      for (;;) {
        const message = await this.mailbox.take('next-piece', 'opened', 'unreadable');
        if (message.kind !== 'next-piece') return message;
        const piece = await pieces.next().catch(() => 'failed' as const);
        if (piece === 'failed') await tell(this.child, { kind: 'piece-failed' });
        else await tell(this.child, piece.done ? { kind: 'piece-end' } : { kind: 'piece', bytes: piece.value });
      }
    } finally {
      await pieces.return?.();
    }
  }
}
