// SPDX-License-Identifier: EUPL-1.2
import { graphql, useAnswer, useSession } from '@samenspel/api-client';
import { Answered, Button, Empty, NotHere, useTexts } from '@samenspel/portal-ui';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTitle } from '../../use-title.js';
import { TENDER_ITEM, TenderItem } from './tender-item.js';

const TENDERS = graphql(
  `
    query Tenders($slug: String!, $after: String) {
      municipality(slug: $slug) {
        id
        name
        now
      }
      tenders(municipality: $slug, first: 20, after: $after) {
        nodes {
          ...TenderItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [TENDER_ITEM],
);

/** All tenders that are public here, newest first. */
export function Tenders(): ReactNode {
  const { t } = useTexts();
  const { signInHref } = useSession();
  const { municipality: slug } = useParams({ from: '/$municipality/aanbestedingen' });
  const [after, setAfter] = useState<string | null>(null);
  const answer = useAnswer(TENDERS, { slug, after });
  useTitle(t('place.tenders'));
  return (
    <Answered of={answer} signInHref={signInHref}>
      {({ municipality, tenders: { nodes, pageInfo } }) =>
        municipality === null ? (
          <NotHere />
        ) : (
          <>
            <h1>{t('tenders.title', { name: municipality.name })}</h1>
            <p className="lead">{t('tenders.lead')}</p>
            {nodes.length === 0 ? (
              <Empty title={t('tenders.none.title')} text={t('tenders.none.text')} />
            ) : (
              <ul className="list">
                {nodes.map((tender, index) => (
                  <TenderItem key={index} tender={tender} municipality={slug} now={municipality.now ?? new Date().toISOString()} />
                ))}
              </ul>
            )}
            <div className="row">
              {after === null ? null : (
                <Button kind="secondary" onClick={() => setAfter(null)}>
                  {t('list.first')}
                </Button>
              )}
              {pageInfo.hasNextPage ? (
                <Button kind="secondary" onClick={() => setAfter(pageInfo.endCursor ?? null)}>
                  {t('list.next')}
                </Button>
              ) : null}
            </div>
          </>
        )
      }
    </Answered>
  );
}
