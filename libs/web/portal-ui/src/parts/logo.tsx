// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** Three circles that overlap: residents, initiatives, municipality. */
export function Logo(): ReactNode {
  return (
    <svg viewBox="0 0 34 34" width="34" height="34" aria-hidden="true">
      <circle cx="12" cy="13" r="9" fill="#0b5d5b" />
      <circle cx="22" cy="13" r="9" fill="#f2b441" opacity="0.9" />
      <circle cx="17" cy="21.5" r="9" fill="#b4472c" opacity="0.85" />
    </svg>
  );
}
