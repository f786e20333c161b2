// SPDX-License-Identifier: EUPL-1.2

const CANDIDATE = /(?<!\d)\d(?:[. ]?\d){7,8}(?!\d)/g;

/** The check that a citizen service number passes: weights 9 to 2 and -1, divisible by eleven; eight digits get a leading nought. */
export function passesBsnCheck(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits)) return false;
  const padded = digits.padStart(9, '0');
  if (padded === '000000000') return false;
  const sum = [...padded].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** G-10: is there a number in this text that may be a citizen service number? */
export const mayHoldBsn = (text: string): boolean => (text.match(CANDIDATE) ?? []).some((found) => passesBsnCheck(found.replace(/[. ]/g, '')));
