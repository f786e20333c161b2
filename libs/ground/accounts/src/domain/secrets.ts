// SPDX-License-Identifier: EUPL-1.2

const KEY = /^smsp_[A-Za-z0-9_-]{43}$/;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 32 random bytes as an API key; the prefix lets scanners of leaked secrets find it. */
export const apiKeyOf = (base64url: string): string => `smsp_${base64url}`;
export const isApiKey = (text: string): boolean => KEY.test(text);

/** Twenty letters (100 bits) without those that look alike, in groups of five. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, 20), (byte) => ALPHABET[byte % 32]).join('');
  return letters.replace(/(.{5})(?=.)/g, '$1-');
}

/** As people type it: blanks, lower case, O for 0, I and L for 1. Null when it cannot be a recovery code. */
export function normalisedRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(letters) ? letters.replace(/(.{5})(?=.)/g, '$1-') : null;
}
