// SPDX-License-Identifier: EUPL-1.2
import { registerEnumType } from '@nestjs/graphql';
import { BID_STATES, VERDICTS } from '../../domain/bids/validity.js';

export const PURPOSES = ['quality', 'price'] as const;
const SLOT_STATES = ['empty', 'submitted', 'withdrawn'] as const;
const CLOSED_STATES = ['submitted', 'replaced', 'withdrawn'] as const;
const SESSION_STATES = ['waiting_for_second_officer', 'opening', 'opened', 'failed', 'expired'] as const;

/** A list of the domain as an enum of the graph, so that the two cannot differ. */
function enumOf<Value extends string>(name: string, description: string, values: readonly Value[]): Readonly<Record<Value, Value>> {
  const made = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(made, { name, description });
  return made;
}

export const BidPurposeEnum = enumOf('BidPurpose', 'A bid has two envelopes: the price is opened after quality was judged.', PURPOSES);
export const BidStateEnum = enumOf('BidState', 'What became of an opened bid.', BID_STATES);
export const VerdictEnum = enumOf('BidVerdictKind', 'Invalid is a fault of the bid, excluded one of the bidder.', VERDICTS);
export const SlotStateEnum = enumOf('SealedBidState', 'What your party did before the opening.', SLOT_STATES);
export const ClosedStateEnum = enumOf('ClosedBidState', 'What became of a version of a bid before the deadline.', CLOSED_STATES);
export const SessionStateEnum = enumOf('OpeningState', 'How far a ceremony of two officers is.', SESSION_STATES);
