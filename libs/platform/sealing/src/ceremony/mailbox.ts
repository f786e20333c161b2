// SPDX-License-Identifier: EUPL-1.2
import type { ChildProcess } from 'node:child_process';
import { CeremonyEnded } from './short-lived-process.js';

/** Messages of a child process in order, taken one at a time; whoever waits hears when the process is gone. */
export class Mailbox<M extends { readonly kind: string }> {
  private readonly waiting: M[] = [];
  private wake: (() => void) | undefined;
  private gone = false;

  constructor(child: ChildProcess) {
    child.on('message', (message: M) => {
      this.waiting.push(message);
      this.wake?.();
    });
    const end = (): void => {
      this.gone = true;
      this.wake?.();
    };
    child.once('exit', end);
    child.once('error', end);
  }

  /** The next message, which must be of one of these kinds. */
  async take<K extends M['kind']>(...kinds: readonly K[]): Promise<Extract<M, { kind: K }>> {
    while (this.waiting.length === 0) {
      if (this.gone) throw new CeremonyEnded('the process for secrets ended: its time was over, or it was stopped');
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const message = this.waiting.shift();
    if (message && isOneOf(message, kinds)) return message;
    throw new Error(`unexpected message ${message?.kind ?? 'none'}`);
  }
}

const isOneOf = <M extends { readonly kind: string }, K extends M['kind']>(message: M, kinds: readonly K[]): message is Extract<M, { kind: K }> =>
  kinds.some((kind) => kind === message.kind);
