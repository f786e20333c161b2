// SPDX-License-Identifier: EUPL-1.2
import type { DomainError, Result } from '@samenspel/kernel';

/** A legal moment that the worker acts on; nothing legal is scheduled anywhere else. */
export interface NewDueItem {
  /** Null only for a moment of real time, which belongs to no clock. */
  readonly municipalityId: string | null;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: Date;
  /** `business` follows the municipality's clock (default); `real` is for security terms, such as the ten minutes of an opening. */
  readonly clock?: 'business' | 'real';
}

/** What the worker hands to the handler of that kind. */
export interface DueItem {
  readonly municipalityId: string | null;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: Date;
}

/**
 * A domain's answer to one kind of due moment. It may be called again for the same item, so it acts on the state it finds;
 * when it returns, the item is taken away, unless it was set to another moment meanwhile. A throw or a failed Result keeps the item
 * for another try.
 */
export interface DueHandler {
  readonly kind: string;
  handle(item: DueItem): Promise<void | Result<unknown, DomainError>>;
}
