// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** To a person who is known here; an e-mail address gets its link from whoever invites. */
export const partyInvited = defineMessage<{ partyName: string; until: number; invitationId: string }>({
  name: 'party.invited',
  legal: false,
  neutral: false,
  words: {
    nl: {
      subject: 'Uitnodiging van {partyName}',
      text: '{partyName} nodigt u uit om mee te doen.\n\nU kunt de uitnodiging vóór {until, date, legal} {until, time, legal} aannemen of afwijzen.',
      line: '{partyName} nodigt u uit om mee te doen.',
    },
    en: {
      subject: 'Invitation from {partyName}',
      text: '{partyName} invites you to take part.\n\nYou can accept or decline the invitation before {until, date, legal} {until, time, legal}.',
      line: '{partyName} invites you to take part.',
    },
  },
  path: '/invitations/{invitationId}',
  example: { partyName: 'Buurtkamer De Eem', until: 1_797_332_400_000, invitationId: '01890000-0000-7000-8000-000000000000' },
});
