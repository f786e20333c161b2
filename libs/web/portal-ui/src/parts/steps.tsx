// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.js';

export interface Step {
  readonly name: string;
  readonly when?: string | undefined;
  readonly state: 'done' | 'now' | 'later' | 'stopped';
}

/** The whole life of a case in a line; on a phone it stands upright. State is told in words too. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }): ReactNode {
  const { t } = useTexts();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ name, when, state }) => (
        <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          {name}
          <span className="only-read-aloud">, {t(`steps.${state}`)}</span>
          {when === undefined ? null : (
            <>
              <br />
              {when}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
