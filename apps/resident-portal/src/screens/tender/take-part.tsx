// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '@samenspel/api-client';
import { buttonClass, useTexts } from '@samenspel/portal-ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Tender } from './tender.query.js';

/** What somebody can do here; what is possible is for the server to say. */
export function TakePart({ tender, municipality }: { readonly tender: Tender; readonly municipality: string }): ReactNode {
  const { t } = useTexts();
  const { viewer, signInHref } = useSession();
  return (
    <aside className="aside">
      <div className="card">
        <h2 className="card__title">{t('takePart.title')}</h2>
        <p className="quiet">{t('takePart.text')}</p>
        {viewer === null ? (
          <a className={buttonClass()} href={signInHref()}>
            {t('takePart.signIn')}
          </a>
        ) : null}
      </div>
      <div className="card">
        <h2 className="card__title">{t('keys.title')}</h2>
        <p className="quiet">{t('keys.text')}</p>
        {tender.lots.nodes.map(({ id, keys }) =>
          keys === null ? null : (
            <p key={id} className="key">
              {keys.quality}
            </p>
          ),
        )}
      </div>
      <p>
        <Link to="/$municipality/initiatieven" params={{ municipality }}>
          {t('takePart.initiatives')}
        </Link>
      </p>
    </aside>
  );
}
