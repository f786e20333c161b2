// SPDX-License-Identifier: EUPL-1.2

// What needs a person, whoever owns the machine: to open, sign, decide, score; everything of a VOG; and to handle people's
// rights, secrets and accounts.
const PERSONS_ONLY = [
  /^(opening|vault|score|consensus|vog|second-factor|session|account|machine|member|invitation|staff-role|sandbox)(:|-)/,
  /:(open|sign|decide|publish|appoint|judge|confirm|declare|chair|lock)(-|$)/,
];
const READING = /:read(-[a-z]+)*$/;

/** May a machine ever do this? An app is its account minus open, sign, decide, score and VOG. */
export function machineMay(permission: string): boolean {
  if (/^(price|vog|vault)(:|-)/.test(permission)) return false;
  if (READING.test(permission) && /^(opening|score)(:|-)/.test(permission)) return permission === 'opening:read-record';
  return !PERSONS_ONLY.some((pattern) => pattern.test(permission));
}
