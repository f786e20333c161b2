// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';

interface Given {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Where the summary of errors jumps to. */
  readonly name: string;
  readonly children: (given: Given) => ReactNode;
}

/** One question with its hint and its error beside it; both are read with the control. */
export function Field({ label, hint, error, name, children }: Props): ReactNode {
  const own = useId();
  const id = `field-${name}`;
  const described = [hint === undefined ? '' : `${own}-hint`, error === undefined ? '' : `${own}-error`].filter((one) => one !== '').join(' ');
  return (
    <div className={`field${error === undefined ? '' : ' field--wrong'}`}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="field__hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field__error" id={`${own}-error`}>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error === undefined ? undefined : true })}
    </div>
  );
}
