// SPDX-License-Identifier: EUPL-1.2
import { defineMessage } from '@samenspel/messages';

/** P-06: a new role is told to who gets it; which one stands in the portal. */
export const staffRoleGiven = defineMessage<{ municipalityName: string }>({
  name: 'staff-role.given',
  legal: false,
  neutral: false,
  words: {
    nl: {
      subject: 'U heeft een nieuwe rol bij {municipalityName}',
      text: 'U heeft een nieuwe rol bij {municipalityName}.\n\nKies bij het werken namens welke partij u iets doet. Dan ziet u ook uw rollen.',
      line: 'U heeft een nieuwe rol bij {municipalityName}.',
    },
    en: {
      subject: 'You have a new role with {municipalityName}',
      text: 'You have a new role with {municipalityName}.\n\nChoose for which party you act when you work. Then you see your roles too.',
      line: 'You have a new role with {municipalityName}.',
    },
  },
  path: '/account',
  example: { municipalityName: 'Baarn' },
});
