// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../texts/texts.js';

export interface FormError {
  readonly message: string;
  /** The name of the field that it is about. */
  readonly field?: string | undefined;
}

/** All that has to be mended, on top of the form, each with a way to its field. It takes the focus when it comes. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }): ReactNode {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="message message--wrong" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('errors.title', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ message, field }) => (
          <li key={`${field ?? ''}${message}`}>{field === undefined ? message : <a href={`#field-${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
