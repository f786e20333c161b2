// SPDX-License-Identifier: EUPL-1.2
import { useTexts, Why } from '@samenspel/portal-ui';
import type { ReactNode } from 'react';
import type { Tender } from './tender.query.js';

/** Every date with the answer to "why this date". */
export function Dates({ tender }: { readonly tender: Tender }): ReactNode {
  const { t, day, moment } = useTexts();
  if (tender.dates.length === 0) return null;
  return (
    <section>
      <h2>{t('dates.title')}</h2>
      <dl className="facts">
        {tender.dates.map(({ key, day: on, at, because, article }) => (
          <div key={key} className="facts__pair">
            <dt>{t(`dates.${key}`)}</dt>
            <dd>
              {at === null ? day(on) : t('dates.before', { at: moment(at) })}
              <Why lines={[article === null ? because : `${because} (${article})`]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
