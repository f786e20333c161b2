// SPDX-License-Identifier: EUPL-1.2
import { graphql, type ResultOf, useAnswer, useSession } from '@samenspel/api-client';
import { Answered, Badge, Empty, useTexts } from '@samenspel/portal-ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../../use-title.js';
import { nextDate } from './next-date.js';

const WORK = graphql(`
  query Work {
    myTenders(first: 50) {
      nodes {
        id
        number
        title
        status
        availableActions
        dates {
          key
          day
          at
        }
      }
    }
  }
`);

export type WorkTender = ResultOf<typeof WORK>['myTenders']['nodes'][number];

function Item({ tender, today }: { readonly tender: WorkTender; readonly today: string }): ReactNode {
  const { t, day } = useTexts();
  const next = nextDate(tender, today);
  const [action] = tender.availableActions;
  return (
    <li className="list-item">
      <div>
        <Link className="list-item__title" to="/aanbestedingen/$tenderId" params={{ tenderId: tender.id }}>
          {tender.title}
        </Link>
        <div className="quiet">
          {[tender.number, next === null ? null : t('work.next', { what: t(`dates.${next.key}`), day: day(next.day) })]
            .filter((one) => one !== null)
            .join(' · ')}
        </div>
      </div>
      <div className="row">
        <Badge tone={action === undefined ? 'sky' : 'sun'}>{t(`tender.status.${tender.status}`)}</Badge>
        {action === undefined ? null : <span>{t(`action.${action}`)}</span>}
      </div>
    </li>
  );
}

/** Everything in which one has a task, ordered by the legal date that comes first. */
export function Work(): ReactNode {
  const { t } = useTexts();
  const { signInHref } = useSession();
  const answer = useAnswer(WORK, {});
  const today = new Date().toISOString().slice(0, 10);
  useTitle(t('work.title'));
  return (
    <>
      <h1>{t('work.title')}</h1>
      <p className="lead">{t('work.lead')}</p>
      <Answered of={answer} signInHref={signInHref}>
        {({ myTenders: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty title={t('work.none.title')} text={t('work.none.text')} />
          ) : (
            <ul className="list">
              {nodes
                .toSorted((a, b) => (nextDate(a, today)?.day ?? '9999').localeCompare(nextDate(b, today)?.day ?? '9999'))
                .map((tender) => (
                  <Item key={tender.id} tender={tender} today={today} />
                ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
