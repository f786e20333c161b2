// SPDX-License-Identifier: EUPL-1.2
import { graphql, useAnswer, useSession } from '@samenspel/api-client';
import { Answered, NotHere, useTexts } from '@samenspel/portal-ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { InitiativeItem, INITIATIVE_ITEM } from '../initiatives/initiative-item.js';
import { TENDER_ITEM, TenderItem } from '../tenders/tender-item.js';
import { useTitle } from '../../use-title.js';

const MUNICIPALITY = graphql(
  `
    query MunicipalityHome($slug: String!) {
      municipality(slug: $slug) {
        id
        name
        now
      }
      tenders(municipality: $slug, first: 4) {
        nodes {
          ...TenderItem
        }
      }
      initiatives(first: 4) {
        nodes {
          ...InitiativeItem
        }
      }
    }
  `,
  [TENDER_ITEM, INITIATIVE_ITEM],
);

/** What happens here: what residents can take part in now. */
export function MunicipalityHome(): ReactNode {
  const { t } = useTexts();
  const { signInHref } = useSession();
  const { municipality: slug } = useParams({ from: '/$municipality' });
  const answer = useAnswer(MUNICIPALITY, { slug });
  const name = answer.data?.municipality?.name ?? slug;
  useTitle(t('municipality.title', { name }));
  return (
    <Answered of={answer} signInHref={signInHref}>
      {({ municipality, tenders, initiatives }) =>
        municipality === null ? (
          <NotHere />
        ) : (
          <>
            <h1>{t('municipality.title', { name: municipality.name })}</h1>
            <p className="lead">{t('municipality.lead')}</p>
            <h2>{t('place.tenders')}</h2>
            <ul className="list">
              {tenders.nodes.map((tender, index) => (
                <TenderItem key={index} tender={tender} municipality={slug} now={municipality.now ?? new Date().toISOString()} />
              ))}
            </ul>
            <p>
              <Link to="/$municipality/aanbestedingen" params={{ municipality: slug }}>
                {t('tenders.all')}
              </Link>
            </p>
            <h2>{t('place.initiatives')}</h2>
            <ul className="tiles">
              {initiatives.nodes.map((initiative, index) => (
                <InitiativeItem key={index} initiative={initiative} municipality={slug} />
              ))}
            </ul>
          </>
        )
      }
    </Answered>
  );
}
