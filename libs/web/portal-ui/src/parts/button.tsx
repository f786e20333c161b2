// SPDX-License-Identifier: EUPL-1.2
import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'secondary' | 'subtle';
  /** While it works: it stays in the tab order and says so, and a second press does nothing. */
  readonly busy?: boolean;
}

export const buttonClass = (kind: 'primary' | 'secondary' | 'subtle' = 'primary'): string => `nl-button nl-button--${kind}`;

export function Button({ kind = 'primary', busy = false, onClick, children, type = 'button', ...rest }: Props): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      className={`${buttonClass(kind)}${busy ? ' nl-button--busy' : ''}`}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}
