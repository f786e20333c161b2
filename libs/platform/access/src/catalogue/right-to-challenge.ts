// SPDX-License-Identifier: EUPL-1.2
import type { PermissionTable } from './permission-table.js';

export const rightToChallengePermissions = {
  'challenge:read': { sentence: 'Read the register of tasks, public challenges and figures.', roles: ['visitor'] },
  'challenge:support': { sentence: 'Support a challenge, once, or take that back.', roles: ['person'] },
  'challenge:draft': { sentence: 'Write on a draft challenge of your party.', roles: ['party_member'] },
  'challenge:apply': {
    sentence: 'File, supplement or withdraw a challenge, and answer what was decided.',
    roles: ['party_signer', 'party_administrator'],
  },
  'challenge:object': { sentence: 'Object or complain, or enter an objection that came on paper.', roles: ['party_member', 'objection_handler'] },
  'challenge:read-own': {
    sentence: 'See the challenges that you have a part in.',
    roles: ['party_member', 'case_handler', 'legal_checker', 'decision_maker', 'objection_handler', 'contact_point'],
  },
  'challenge:talk': {
    sentence: 'Record a dialogue or an evaluation.',
    roles: ['party_signer', 'party_administrator', 'case_handler'],
  },
  'challenge:handle': { sentence: 'Handle a challenge: admit, ask, suspend, hear, prepare.', roles: ['case_handler'] },
  'challenge:advise': { sentence: 'Advise on a challenge as an official.', roles: ['contact_point', 'case_handler'] },
  // P-09: never on what one handled oneself, nor on an objection to one's own decision.
  'challenge:decide': { sentence: 'Decide on a challenge, a penalty or an objection that another prepared.', roles: ['decision_maker'] },
  'challenge:handle-objection': { sentence: 'Handle an objection and hear the objector.', roles: ['objection_handler'] },
  // C-31: never who handled it.
  'challenge:check-legally': { sentence: 'Do the legal check before an agreement.', roles: ['legal_checker'] },
  'challenge:sign': {
    sentence: 'Sign an agreement for your side, or say that there will be none.',
    roles: ['party_signer', 'party_administrator', 'decision_maker'],
  },
  'challenge:set-rules': { sentence: 'Enter what the ordinance says.', roles: ['tenant_administrator'] },
  'challenge:verify-rules': { sentence: 'Tick that the rules agree with the ordinance.', roles: ['tenant_administrator', 'decision_maker'] },
  'task:write': { sentence: 'Write tasks of the register.', roles: ['case_handler', 'contact_point'] },
  'task:publish': { sentence: 'Publish a task that another wrote.', roles: ['decision_maker'] },
} as const satisfies PermissionTable;
