// SPDX-License-Identifier: EUPL-1.2
import { graphql, useAnswer, useSession } from '@samenspel/api-client';
import { Answered, Empty, NotHere, useTexts } from '@samenspel/portal-ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../../use-title.js';
import { INITIATIVE_ITEM, InitiativeItem } from './initiative-item.js';

const MUNICIPALITY = graphql(`
  query InitiativesPlace($slug: String!) {
    municipality(slug: $slug) {
      id
      name
    }
  }
`);

const INITIATIVES = graphql(
  `
    query Initiatives($municipalityId: ID!) {
      initiatives(municipalityId: $municipalityId, first: 60) {
        nodes {
          ...InitiativeItem
        }
      }
    }
  `,
  [INITIATIVE_ITEM],
);

/** Who is active here: full parties, with or without legal form (I-01). */
export function Initiatives(): ReactNode {
  const { t } = useTexts();
  const { signInHref } = useSession();
  const { municipality: slug } = useParams({ from: '/$municipality/initiatieven' });
  const place = useAnswer(MUNICIPALITY, { slug });
  const municipality = place.data?.municipality;
  const answer = useAnswer(INITIATIVES, { municipalityId: municipality?.id ?? '' }, { when: municipality != null });
  useTitle(t('place.initiatives'));
  if (municipality === null) return <NotHere />;
  return (
    <>
      <h1>{t('initiatives.title', { name: municipality?.name ?? '' })}</h1>
      <p className="lead">{t('initiatives.lead')}</p>
      <Answered of={answer} signInHref={signInHref}>
        {({ initiatives: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty title={t('initiatives.none.title')} text={t('initiatives.none.text')} />
          ) : (
            <ul className="tiles">
              {nodes.map((initiative, index) => (
                <InitiativeItem key={index} initiative={initiative} municipality={slug} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
