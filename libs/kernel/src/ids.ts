// SPDX-License-Identifier: EUPL-1.2

/** UUIDv4: for bids, drafts, advices, VOG requests, supporters, sessions. It tells nothing about when it was made. */
export const randomId = (): string => globalThis.crypto.randomUUID();

/** UUIDv7: for what is public with its moment anyway; sorts by time, which keeps indexes small. */
export function orderedId(atMs: number): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  let rest = Math.floor(atMs);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for ids as we make them; anything else cannot name a row and is treated as not found. */
export const isId = (text: string): boolean => UUID.test(text);
