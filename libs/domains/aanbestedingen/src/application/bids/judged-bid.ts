// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { err, notFound, ok, type Actor, type Result } from '@samenspel/kernel';
import type { JudgedBid } from '../../domain/bids/validity.js';
import { requireRole, type RequireRoleError } from '../../domain/tenders/require-role.js';
import type { TenderRoleName } from '../../domain/tenders/tender.js';
import { loadBid, type LoadedBid } from '../../persistence/bids/load-bid.js';
import type { LotInTender, Tenders } from '../tenders/tenders.js';

export interface BidAtHand extends LotInTender, LoadedBid {
  readonly personId: string;
  readonly now: Date;
  readonly judged: JudgedBid;
}

/** A bid of the own municipality, for somebody with this task in its tender; any other looks absent. */
export async function bidAtHand(
  tenders: Tenders,
  work: Work,
  actor: Actor,
  bidId: string,
  role: TenderRoleName,
): Promise<Result<BidAtHand, RequireRoleError>> {
  const loaded = await loadBid(work, bidId);
  const found = loaded === null ? null : await tenders.loadOwnLot(work, loaded.bid.lotId);
  if (loaded === null || found === null || !found.ok) return err(notFound());
  const { tender, lot } = found.value;
  const person = requireRole(tender, actor, role);
  if (!person.ok) return person;
  const { clarification, partnersConfirmed } = loaded;
  const open = clarification !== null && clarification.answer === null;
  const judged = { state: loaded.bid.state, lotStatus: lot.status, partnersConfirmed, answerBefore: open ? clarification.answerBefore : null };
  return ok({ ...found.value, ...loaded, personId: person.value, now: await work.now(tender.municipalityId), judged });
}
