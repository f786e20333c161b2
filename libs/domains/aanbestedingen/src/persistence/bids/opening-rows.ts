// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { ExpectedKey } from '@samenspel/sealing';
import type { SessionShare } from '@samenspel/sealing/ceremony';
import type { SessionState } from '../../domain/bids/opening.js';
import { LotKeyEntity } from './lot-key.entity.js';
import { LotShareEntity } from './lot-share.entity.js';
import { OpeningSessionEntity } from './opening-session.entity.js';
import { OpeningShareEntity } from './opening-share.entity.js';

const LOCK = { name: 'aanbestedingen-lock-session', text: 'SELECT id FROM aanbestedingen.opening_session WHERE id = $1 FOR UPDATE' };

/** The session, held against everybody else until the transaction ends. */
export async function lockSession(work: Work, sessionId: string): Promise<OpeningSessionEntity | null> {
  await work.rows(LOCK, [sessionId]);
  return work.db.findOneBy(OpeningSessionEntity, { id: sessionId });
}

/** Ends a session: whatever was handed in is gone with it. False when it had ended, or gone on, already. */
export async function endSession(
  work: Work,
  sessionId: string,
  from: readonly SessionState[],
  to: 'opened' | 'failed' | 'expired',
  finding: string | null = null,
): Promise<boolean> {
  const [rows] = await work.db.query<[unknown[], number]>(
    'UPDATE aanbestedingen.opening_session SET state = $3, finding = $4 WHERE id = $1 AND state = ANY ($2) RETURNING id',
    [sessionId, from, to, finding],
  );
  if (rows.length > 0) await work.db.delete(OpeningShareEntity, { sessionId });
  return rows.length > 0;
}

export interface Unlocking {
  readonly key: ExpectedKey;
  readonly shares: readonly [SessionShare, SessionShare];
  readonly officers: readonly string[];
}

/** What the ceremony needs to put the key together; null when a share or the key is not there. */
export async function unlockingOf(work: Work, session: OpeningSessionEntity, tenderId: string): Promise<Unlocking | null> {
  const { id: sessionId, lotId, purpose } = session;
  const key = await work.db.findOneBy(LotKeyEntity, { lotId, purpose });
  const given = await work.db.find(OpeningShareEntity, { where: { sessionId }, order: { officerId: 'ASC' } });
  if (key === null) return null;
  const known = new Map((await work.db.findBy(LotShareEntity, { setId: key.setId })).map((share) => [share.holder, share.digest]));
  const shares = given.map(({ officerId, holder, sealed }) => ({
    ...{ handedInBy: officerId, holder, sealed: new Uint8Array(Buffer.from(sealed, 'base64')), shareSha256: known.get(holder) ?? '' },
  }));
  const [first, second] = shares;
  if (first === undefined || second === undefined) return null;
  const { recipient, setId } = key;
  return { key: { tenderId, lotId, purpose, setId, recipient }, shares: [first, second], officers: given.map(({ officerId }) => officerId) };
}
