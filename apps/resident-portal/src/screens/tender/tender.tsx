// SPDX-License-Identifier: EUPL-1.2
import { useAnswer, useSession } from '@samenspel/api-client';
import { Answered, Clock, Message, NotHere, Steps, useTexts } from '@samenspel/portal-ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../../use-title.js';
import { AdviceRound } from './advice-round.js';
import { Criteria } from './criteria.js';
import { Dates } from './dates.js';
import { Notes } from './notes.js';
import { TakePart } from './take-part.js';
import { runningEnd, tenderLife } from './tender-life.js';
import { TENDER, type Tender } from './tender.query.js';

function Running({ tender, now }: { readonly tender: Tender; readonly now: string }): ReactNode {
  const { t, moment } = useTexts();
  const running = runningEnd(tender, now);
  if (running === null) return null;
  const why = tender.dates.find(({ key }) => key === running.key);
  return (
    <Clock
      title={t(`running.${running.key}`, { until: moment(running.until) })}
      next={t(`running.${running.key}.next`)}
      until={running.until}
      now={now}
      reckoning={why === undefined ? [] : [why.because]}
    />
  );
}

function Ended({ tender }: { readonly tender: Tender }): ReactNode {
  const { t, day } = useTexts();
  if (tender.ending === null) return null;
  return (
    <Message kind="mind" title={t(`tender.ended.${tender.ending.kind}`, { day: day(tender.ending.decidedAt) })}>
      <p className="prose">{tender.ending.reason}</p>
    </Message>
  );
}

/** A public tender: what it is about, what runs now, who can do what. */
export function TenderPage(): ReactNode {
  const { t, shortDay } = useTexts();
  const { signInHref } = useSession();
  const { municipality: slug, tenderId } = useParams({ from: '/$municipality/aanbestedingen/$tenderId' });
  const answer = useAnswer(TENDER, { id: tenderId, slug });
  useTitle(answer.data?.tender?.title ?? t('place.tenders'));
  return (
    <Answered of={answer} signInHref={signInHref}>
      {({ tender, municipality }) => {
        if (tender === null || municipality === null || tender.municipalitySlug !== slug) return <NotHere />;
        const now = municipality.now ?? new Date().toISOString();
        return (
          <div className="with-aside">
            <article>
              <ol className="trail">
                <li>
                  <Link to="/$municipality/aanbestedingen" params={{ municipality: slug }}>
                    {t('place.tenders')}
                  </Link>
                </li>
                <li>{tender.number}</li>
              </ol>
              <h1>{tender.title}</h1>
              <p className="lead prose">{tender.description}</p>
              <Ended tender={tender} />
              <Running tender={tender} now={now} />
              <Steps label={t('tender.life')} steps={tenderLife(tender, { name: (status) => t(`tender.status.${status}`), when: shortDay })} />
              <AdviceRound tender={tender} now={now} />
              {tender.lots.nodes.map((lot) => (
                <Criteria key={lot.id} lot={lot} />
              ))}
              <Notes tender={tender} />
              <Dates tender={tender} />
            </article>
            <TakePart tender={tender} municipality={slug} />
          </div>
        );
      }}
    </Answered>
  );
}
