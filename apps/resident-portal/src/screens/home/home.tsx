// SPDX-License-Identifier: EUPL-1.2
import { graphql, useAnswer, useSession } from '@samenspel/api-client';
import { Answered, Empty, useTexts } from '@samenspel/portal-ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../../use-title.js';

const MUNICIPALITIES = graphql(`
  query Municipalities {
    municipalities(first: 100) {
      nodes {
        id
        slug
        name
        sandbox
      }
    }
  }
`);

/** Where one begins: the own municipality. */
export function Home(): ReactNode {
  const { t } = useTexts();
  const { signInHref } = useSession();
  const answer = useAnswer(MUNICIPALITIES, {});
  useTitle(t('home.title'));
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      <h2>{t('home.choose')}</h2>
      <Answered of={answer} signInHref={signInHref}>
        {({ municipalities: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty title={t('home.none.title')} text={t('home.none.text')} />
          ) : (
            <ul className="tiles">
              {nodes.map(({ id, slug, name, sandbox }) => (
                <li key={id}>
                  <div className="card">
                    <h3>
                      <Link to="/$municipality" params={{ municipality: slug }}>
                        {name}
                      </Link>
                    </h3>
                    {sandbox ? <p className="quiet">{t('home.practice')}</p> : null}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
