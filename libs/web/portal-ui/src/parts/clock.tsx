// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.js';
import { Why } from './why.js';

interface Props {
  /** What runs until then, as a sentence with its date. */
  readonly title: string;
  readonly until: string;
  /** The clock of the municipality, which in a practice one is not that of the device. */
  readonly now: string;
  readonly next?: ReactNode;
  readonly reckoning?: readonly ReactNode[];
}

const DAY = 86_400_000;

/** How much time is left, until when, what comes next, and why that date. */
export function Clock({ title, until, now, next, reckoning = [] }: Props): ReactNode {
  const { t } = useTexts();
  const left = Date.parse(until) - Date.parse(now);
  const days = Math.floor(left / DAY);
  const hours = Math.floor(left / 3_600_000);
  const [figure, unit] =
    days >= 2
      ? [days, t('clock.days')]
      : hours >= 1
        ? [hours, t('clock.hours', { hours })]
        : [Math.max(0, Math.floor(left / 60_000)), t('clock.minutes')];
  return (
    <section className={`clock${left <= 0 ? ' clock--late' : ''}`} aria-label={t('clock.label')}>
      <div className="clock__left figures">
        {left <= 0 ? '–' : figure}
        <small>{left <= 0 ? t('clock.over') : unit}</small>
      </div>
      <div className="clock__text">
        <strong>{title}</strong>
        {next === undefined ? null : <p className="quiet">{next}</p>}
        <Why lines={reckoning} />
      </div>
    </section>
  );
}
