// SPDX-License-Identifier: EUPL-1.2
import { useAnswer, useSession } from '@samenspel/api-client';
import { Answered, Badge, Message, NotHere, useTexts, Why } from '@samenspel/portal-ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../../use-title.js';
import { Publication } from './publication.js';
import { TENDER_DESK, type Tender } from './tender.query.js';

function Warnings({ tender }: { readonly tender: Tender }): ReactNode {
  const { t } = useTexts();
  const warnings = tender.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <Message kind="mind" title={t('warnings.title', { count: warnings.length })}>
      <ul>
        {warnings.map(({ code, message, article }) => (
          <li key={code}>
            {message} <span className="quiet">{article}</span>
          </li>
        ))}
      </ul>
    </Message>
  );
}

function Dates({ tender }: { readonly tender: Tender }): ReactNode {
  const { t, day, moment } = useTexts();
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

/** One tender on the desk of who has a task in it. */
export function TenderDesk(): ReactNode {
  const { t, euros } = useTexts();
  const { signInHref } = useSession();
  const { tenderId } = useParams({ from: '/aanbestedingen/$tenderId' });
  const answer = useAnswer(TENDER_DESK, { id: tenderId });
  useTitle(answer.data?.tender?.title ?? t('place.work'));
  return (
    <Answered of={answer} signInHref={signInHref}>
      {({ tender }) =>
        tender === null ? (
          <NotHere />
        ) : (
          <>
            <ol className="trail">
              <li>
                <Link to="/">{t('place.work')}</Link>
              </li>
              <li>{tender.number ?? t('tender.status.draft')}</li>
            </ol>
            <h1>{tender.title}</h1>
            <p className="row">
              <Badge tone="sun">{t(`tender.status.${tender.status}`)}</Badge>
              {tender.estimatedValue === null ? null : <span className="figures">{euros(tender.estimatedValue.cents)}</span>}
            </p>
            <p className="lead prose">{tender.description}</p>
            <Warnings tender={tender} />
            <Publication tender={tender} />
            <Dates tender={tender} />
          </>
        )
      }
    </Answered>
  );
}
