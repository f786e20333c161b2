// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { MOST_VERSIONS, type ConfirmedShare, type EarlierVersion, type Slot, type Submission } from './slot.js';

export type SubmitError = DomainError<'BID_LATE' | 'PARTNER_ELSEWHERE' | 'TOO_MANY_VERSIONS' | 'PARTNER_IS_SELF'>;
export type WithdrawError = DomainError<'BID_LATE' | 'NOTHING_TO_WITHDRAW'>;
export type ConfirmAgainError = DomainError<'BID_LATE' | 'NOTHING_TO_CONFIRM'>;
export type ConfirmError = DomainError<'BID_LATE' | 'OWN_BID_STANDS' | 'PARTNER_IS_SELF'>;

/** B-05: in time is before the deadline; the moment is the database's, taken when everything is stored. */
const late = (deadline: Date, now: Date): boolean => now.getTime() >= deadline.getTime();

/** A new bid, or one that takes the place of the earlier: the last one in time counts (B-05). */
export function submitted(slot: Slot, submission: Submission, deadline: Date, now: Date): Result<Slot, SubmitError> {
  if (late(deadline, now)) return err(refused('BID_LATE', { rule: 'B-05' }));
  // T-02: a co-production counts for each partner.
  if (slot.share !== null) return err(refused('PARTNER_ELSEWHERE', { rule: 'T-02' }));
  if (submission.partnerIds.includes(slot.partyId)) return err(refused('PARTNER_IS_SELF', { rule: 'B-01', path: ['partnerIds'] }));
  if (slot.earlier.length >= MOST_VERSIONS) return err(refused('TOO_MANY_VERSIONS', { rule: 'B-05', params: { most: MOST_VERSIONS } }));
  return ok({ ...slot, state: 'submitted', submission, earlier: withCurrent(slot, 'replaced') });
}

export function withdrawn(slot: Slot, deadline: Date, now: Date): Result<Slot, WithdrawError> {
  if (late(deadline, now)) return err(refused('BID_LATE', { rule: 'B-05' }));
  if (slot.submission === null) return err(refused('NOTHING_TO_WITHDRAW', { rule: 'B-05' }));
  return ok({ ...slot, state: 'withdrawn', submission: null, earlier: withCurrent(slot, 'withdrawn') });
}

/** T-10: whether the bid was made or confirmed since the last material rectification. */
export const isConfirmedFor = ({ confirmedFor = 0 }: Submission, rectification: number): boolean => confirmedFor >= rectification;

/** T-10: the bid stands as it is, also after this rectification. */
export function confirmedAgain(slot: Slot, rectification: number, deadline: Date, now: Date): Result<Slot, ConfirmAgainError> {
  if (late(deadline, now)) return err(refused('BID_LATE', { rule: 'B-05' }));
  const { submission } = slot;
  if (submission === null || isConfirmedFor(submission, rectification)) return err(refused('NOTHING_TO_CONFIRM', { rule: 'T-10' }));
  return ok({ ...slot, submission: { ...submission, confirmedFor: rectification } });
}

/** B-01: a partner confirms the digests of the content; confirming again, for another content or lead, replaces it. */
export function confirmed(slot: Slot, share: ConfirmedShare, deadline: Date, now: Date): Result<Slot, ConfirmError> {
  if (late(deadline, now)) return err(refused('BID_LATE', { rule: 'B-05' }));
  if (share.leadPartyId === slot.partyId) return err(refused('PARTNER_IS_SELF', { rule: 'B-01', path: ['leadPartyId'] }));
  if (slot.state === 'submitted') return err(refused('OWN_BID_STANDS', { rule: 'T-02' }));
  return ok({ ...slot, share });
}

/** B-01: any change of the content clears the confirmation, because it is bound to the digests. */
export const confirms = (share: ConfirmedShare | null, leadPartyId: string, submission: Submission): boolean =>
  share !== null &&
  share.leadPartyId === leadPartyId &&
  share.qualityDigest === submission.quality.contentDigest &&
  share.priceDigest === submission.price.contentDigest;

function withCurrent(slot: Slot, state: EarlierVersion['state']): readonly EarlierVersion[] {
  if (slot.submission === null) return slot.earlier;
  const { quality, price } = slot.submission;
  return [...slot.earlier, { qualitySha256: quality.sha256, priceSha256: price.sha256, state }];
}
