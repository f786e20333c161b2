// SPDX-License-Identifier: EUPL-1.2

/** A path of ours to go to after signing in; anything that could lead elsewhere becomes the start page. */
export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return '/';
  return wanted.startsWith('/auth/') && !wanted.startsWith('/auth/administrator') ? '/' : wanted;
}
