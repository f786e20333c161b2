// SPDX-License-Identifier: EUPL-1.2

// What needs a person, whoever owns the machine: to open, sign, decide, score, and everything of a VOG; also what is still
// secret in a tender, people's own accounts and secrets, and to give roles.
const SUBJECTS = /^(vog|vault|opening|price|score|consensus|second-factor|session|account|machine|sandbox)[:-]/;
const ACTS = /:(open|sign|decide|publish|appoint|judge|confirm|declare|chair|lock|manage)(-|$)|^(member|invitation|staff-role):(?!read)/;
const PUBLIC = new Set(['opening:read-record']);

/** May a machine ever do this? An app is its account minus open, sign, decide, score and VOG. */
export const machineMay = (permission: string): boolean => PUBLIC.has(permission) || !(SUBJECTS.test(permission) || ACTS.test(permission));
