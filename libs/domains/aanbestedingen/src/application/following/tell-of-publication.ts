// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { TopicFollowers } from '@samenspel/initiatives';
import { sendMessage } from '@samenspel/messages';
import { membersOfEach } from '@samenspel/parties';
import type { NoticeSentTender } from '../../domain/tenders/tender.js';
import { tenderBegan } from '../../messages/tender-began.message.js';
import { tenderInvitation } from '../../messages/tender-invitation.message.js';

/** T-01, X-05: who is invited hears so at once; who follows its themes and areas hears that it began, as each chose. */
export async function tellOfPublication(work: Work, tender: NoticeSentTender): Promise<void> {
  const { id, title, municipalityId, invited, planning, areaCodes, areaYear, themes } = tender;
  const about = { municipalityId, subject: { kind: 'tender', id } };
  const params = { tender: title, tenderId: id, until: planning.bidDeadline.getTime() };
  const members = await membersOfEach(
    work.db,
    invited.map(({ partyId }) => partyId),
    await work.realNow(),
  );
  await sendMessage(work, tenderInvitation, members, params, about);
  if (areaYear === null) return;
  const areas = areaCodes.map((code) => ({ code, year: areaYear }));
  const told = new Set(members.map(({ personId }) => personId));
  const followers = (await TopicFollowers.of(work.db, areas, themes)).filter((personId) => !told.has(personId));
  await sendMessage(
    work,
    tenderBegan,
    followers.map((personId) => ({ personId })),
    params,
    about,
  );
}
