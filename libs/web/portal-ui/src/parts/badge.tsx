// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** sun: what is now; leaf: done; clay: refused or late; sky: to know. The words say it too. */
export type Tone = 'sky' | 'sun' | 'leaf' | 'clay';

export function Badge({ tone = 'sky', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return <span className={`nl-data-badge nl-data-badge--${tone}`}>{children}</span>;
}
