// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';

/** `found_later` tells a conflict that the person knew nothing of when declaring. */
export type DeclarationKind = 'secrecy' | 'at_invitation' | 'after_opening' | 'found_later';
/** `withdrawn` was asked and will not advise: it shows at the opening only. */
export type AdviserState = 'admitted' | 'barred' | 'struck_out' | 'withdrawn';

/** What stands in the way of an adviser; an initiative and each of its persons are looked at apart. */
export interface AdviserStanding {
  /** Null before the opening, when nobody but the initiative knows whether it advises. */
  readonly state: AdviserState | null;
  /** What this person accepted and declared in this tender. */
  readonly declared: ReadonlySet<DeclarationKind>;
  /** True when this person declared a conflict, after the opening or later. */
  readonly conflict: boolean;
  /** True when a party that this person works for, governs or volunteers for bids, or is the buyer. */
  readonly tied: boolean;
}

export type MayReadError = DomainError<'NOT_FOUND' | 'SECRECY_REQUIRED' | 'INTERESTS_REQUIRED' | 'CONFLICT_OF_INTERESTS'>;

/** secrecy and interests at the invitation AND after the opening, by each person, before anything is shown. */
export function mayReadBids(standing: AdviserStanding): Result<void, MayReadError> {
  if (standing.state !== 'admitted') return err({ kind: 'not_found', code: 'NOT_FOUND' });
  if (!standing.declared.has('secrecy')) return err(refused('SECRECY_REQUIRED', { rule: 'A-06' }));
  if (!standing.declared.has('at_invitation') || !standing.declared.has('after_opening')) {
    return err(refused('INTERESTS_REQUIRED', { rule: 'A-05' }));
  }
  if (standing.conflict || standing.tied) return err(refused('CONFLICT_OF_INTERESTS', { rule: 'A-04' }));
  return ok();
}

/** A bid as the conflict check at the opening sees it. */
export interface NamedInBid {
  readonly partyId: string;
  readonly partnerIds: readonly string[];
  /** Names of subcontractors and persons, as the bid gives them. */
  readonly names: readonly string[];
}

export interface AdviserCandidate {
  readonly partyId: string;
  readonly name: string;
  readonly memberNames: readonly string[];
  /** Parties with which it shares persons. */
  readonly tiedTo: ReadonlySet<string>;
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type BarReason = 'bids' | 'named_in_bid' | 'shares_persons';

/** subcontractors and persons named inside bids are checked at the opening; a hit bars the adviser before any bid is shown. */
export function barredBecause(candidate: AdviserCandidate, bids: readonly NamedInBid[]): BarReason | null {
  const bidding = new Set(bids.flatMap(({ partyId, partnerIds }) => [partyId, ...partnerIds]));
  if (bidding.has(candidate.partyId)) return 'bids';
  const own = new Set([candidate.name, ...candidate.memberNames].map(plain));
  if (bids.some(({ names }) => names.some((name) => own.has(plain(name))))) return 'named_in_bid';
  return [...bidding].some((partyId) => candidate.tiedTo.has(partyId)) ? 'shares_persons' : null;
}
