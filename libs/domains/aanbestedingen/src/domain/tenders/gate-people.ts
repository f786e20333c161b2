// SPDX-License-Identifier: EUPL-1.2
import { isBlank, missed, type Gate } from './gate.js';
import { holdersOf } from './tender.js';

/** T-08, T-01: who is invited and why; three to five (config) when several are asked, one when one is. */
export const gateInvited: Gate = (draft, { figures }) => {
  const { invited, procedure } = draft;
  const reasons = invited.filter((party) => isBlank(party.reason)).map(() => missed('GATE_INVITED', 'no_reason', 'invited'));
  const count = { count: invited.length };
  if (procedure === 'direct') return invited.length === 1 ? reasons : [missed('GATE_INVITED', 'exactly_one', 'invited', count), ...reasons];
  if (procedure === 'invited') {
    const { invitedMinimum: minimum, invitedMaximum: maximum } = figures;
    const fits = invited.length >= minimum && invited.length <= maximum;
    return fits ? reasons : [missed('GATE_INVITED', 'how_many', 'invited', { ...count, minimum, maximum }), ...reasons];
  }
  return invited.length === 0 ? [] : [missed('GATE_INVITED', 'open_to_all', 'invited', count)];
};

export const OPENING_OFFICERS_NEEDED = 3;

/** T-08: at least three opening officers with a usable vault key, none of them an evaluator, adviser or operator. */
export const gateOpeningOfficers: Gate = (draft, { usableVaults, tiedOfficers }) => {
  const officers = holdersOf(draft, 'opening_officer');
  const evaluators = new Set(holdersOf(draft, 'evaluator'));
  const found = officers.some((officer) => evaluators.has(officer)) ? [missed('GATE_OPENING_OFFICERS', 'also_evaluator', 'roles')] : [];
  for (const tie of new Set(tiedOfficers.filter(({ personId }) => officers.includes(personId)).map((one) => one.tie))) {
    found.push(missed('GATE_OPENING_OFFICERS', `also_${tie}`, 'roles'));
  }
  const usable = officers.filter((officer) => usableVaults.has(officer)).length;
  if (usable < OPENING_OFFICERS_NEEDED) found.push(missed('GATE_OPENING_OFFICERS', 'too_few', 'roles', { usable, named: officers.length }));
  else if (usable < officers.length) found.push(missed('GATE_OPENING_OFFICERS', 'without_vault', 'roles', { usable, named: officers.length }));
  return found;
};

const NEEDED = ['procurement_officer', 'decision_maker', 'evaluator'] as const;

/** T-08, P-09: every task is filled, and by separate persons. */
export const gateRoles: Gate = (draft) => {
  const found = NEEDED.filter((role) => holdersOf(draft, role).length === 0).map((role) => missed('GATE_ROLES', `no_${role}`, 'roles'));
  const byPerson = new Map<string, string[]>();
  for (const { personId, role } of draft.roles) byPerson.set(personId, [...(byPerson.get(personId) ?? []), role]);
  const double = [...byPerson.values()].filter((roles) => roles.length > 1);
  return [...found, ...double.map(([first = '', second = '']) => missed('GATE_ROLES', 'not_separate', 'roles', { first, second }))];
};
