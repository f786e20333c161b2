// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { sendMessage, type MessageKind, type MessageParams } from '@samenspel/messages';
import { membersOf } from '@samenspel/parties';

/** Says something to everybody of a party, about a tender. */
export async function tellParty<Params extends MessageParams>(
  work: Work,
  tender: { readonly id: string; readonly municipalityId: string },
  partyId: string,
  kind: MessageKind<Params>,
  params: Params,
): Promise<void> {
  const members = await membersOf(work.db, partyId, await work.realNow());
  const recipients = members.map((personId) => ({ personId, partyId }));
  await sendMessage(work, kind, recipients, params, { subject: { kind: 'tender', id: tender.id }, municipalityId: tender.municipalityId });
}
