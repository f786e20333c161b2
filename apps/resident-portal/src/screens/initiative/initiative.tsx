// SPDX-License-Identifier: EUPL-1.2
import { graphql, useAnswer, useSession } from '@samenspel/api-client';
import { Answered, Badge, NotHere, useTexts } from '@samenspel/portal-ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../../use-title.js';

const INITIATIVE = graphql(`
  query Initiative($id: ID!) {
    initiative(id: $id) {
      id
      name
      summary
      story
      phase
      legalForm
      values
      areas {
        code
        year
        name
      }
    }
  }
`);

export function InitiativePage(): ReactNode {
  const { t } = useTexts();
  const { signInHref } = useSession();
  const { municipality, initiativeId } = useParams({ from: '/$municipality/initiatieven/$initiativeId' });
  const answer = useAnswer(INITIATIVE, { id: initiativeId });
  useTitle(answer.data?.initiative?.name ?? t('place.initiatives'));
  return (
    <Answered of={answer} signInHref={signInHref}>
      {({ initiative }) =>
        initiative === null ? (
          <NotHere />
        ) : (
          <>
            <ol className="trail">
              <li>
                <Link to="/$municipality/initiatieven" params={{ municipality }}>
                  {t('place.initiatives')}
                </Link>
              </li>
            </ol>
            <h1>{initiative.name}</h1>
            <p className="lead">{initiative.summary}</p>
            <p className="row">
              <Badge tone="leaf">{t(`initiative.phase.${initiative.phase}`)}</Badge>
            </p>
            <p className="prose">{initiative.story}</p>
            <dl className="facts">
              <dt>{t('initiative.areas')}</dt>
              <dd>{initiative.areas.map(({ name, code }) => name ?? code).join(', ')}</dd>
              <dt>{t('initiative.legalForm')}</dt>
              <dd>{t(`legalForm.${initiative.legalForm ?? 'none_yet'}`)}</dd>
              {initiative.values.length === 0 ? null : (
                <>
                  <dt>{t('initiative.values')}</dt>
                  <dd>{initiative.values.map((value) => t(`value.${value}`)).join(', ')}</dd>
                </>
              )}
            </dl>
          </>
        )
      }
    </Answered>
  );
}
