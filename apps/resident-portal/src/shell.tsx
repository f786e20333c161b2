// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '@samenspel/api-client';
import { Site, useTexts } from '@samenspel/portal-ui';
import { Link, Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { WhoAmI } from './who-am-i.js';

function Places({ municipality }: { readonly municipality: string }): ReactNode {
  const { t } = useTexts();
  const params = { municipality };
  return (
    <ul>
      <li>
        <Link to="/$municipality" params={params} activeOptions={{ exact: true }}>
          {t('place.neighbourhood')}
        </Link>
      </li>
      <li>
        <Link to="/$municipality/aanbestedingen" params={params}>
          {t('place.tenders')}
        </Link>
      </li>
      <li>
        <Link to="/$municipality/initiatieven" params={params}>
          {t('place.initiatives')}
        </Link>
      </li>
    </ul>
  );
}

/** After a change of page the reader starts at its heading, as with a page that was loaded. */
function useFocusOnArrival(): void {
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else document.getElementById('content')?.focus();
  }, [pathname]);
}

export function Shell(): ReactNode {
  const { t } = useTexts();
  const { language, speak } = useSession();
  const { municipality } = useParams({ strict: false });
  useFocusOnArrival();
  return (
    <Site
      name="Samenspel"
      home={(inside, className) => (
        <Link to="/" className={className}>
          {inside}
        </Link>
      )}
      places={municipality === undefined ? null : <Places municipality={municipality} />}
      side={<WhoAmI />}
      footer={
        <ul>
          <li>
            <a href="/graphql">{t('footer.data')}</a>
          </li>
          <li>
            <button
              type="button"
              className="nl-button nl-button--subtle"
              lang={language === 'nl' ? 'en' : 'nl'}
              onClick={() => speak(language === 'nl' ? 'en' : 'nl')}
            >
              {language === 'nl' ? 'English' : 'Nederlands'}
            </button>
          </li>
        </ul>
      }
    >
      <Outlet />
    </Site>
  );
}
