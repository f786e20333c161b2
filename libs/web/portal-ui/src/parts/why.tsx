// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.js';

/** "Why this date?": the reckoning with its article, there for whoever asks. */
export function Why({ lines }: { readonly lines: readonly ReactNode[] }): ReactNode {
  const { t } = useTexts();
  if (lines.length === 0) return null;
  return (
    <details className="why">
      <summary>{t('why.date')}</summary>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
