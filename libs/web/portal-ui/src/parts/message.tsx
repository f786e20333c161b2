// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

interface Props {
  readonly kind?: 'know' | 'done' | 'wrong' | 'mind';
  readonly title?: string;
  readonly children?: ReactNode;
}

/** Something to know. What went wrong or was done is read aloud at once. */
export function Message({ kind = 'know', title, children }: Props): ReactNode {
  const role = kind === 'wrong' ? 'alert' : kind === 'done' ? 'status' : undefined;
  return (
    <div className={`message message--${kind}`} role={role}>
      {title === undefined ? null : <h3>{title}</h3>}
      {children}
    </div>
  );
}
