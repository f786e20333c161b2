// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '@samenspel/api-client';
import { Button, Message, SignInFirst, Site, useTexts, Waiting } from '@samenspel/portal-ui';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Inside is for staff of a municipality only; the server decides what each of them sees. */
function Inside(): ReactNode {
  const { t } = useTexts();
  const { viewer, standing, signInHref } = useSession();
  if (viewer === undefined) return <Waiting />;
  if (viewer === null) return <SignInFirst href={signInHref()} />;
  if (standing === null)
    return (
      <Message kind="mind">
        <h1 className="state-title">{t('shell.noStaff.title')}</h1>
        <p>{t('shell.noStaff.text')}</p>
        <p>
          <a href="/">{t('shell.toResidents')}</a>
        </p>
      </Message>
    );
  return <Outlet />;
}

export function Shell(): ReactNode {
  const { t } = useTexts();
  const { language, speak, viewer, standing, actFor, signOut } = useSession();
  const municipalities = viewer?.parties.filter(({ kind }) => kind === 'municipality') ?? [];
  return (
    <Site
      name={t('shell.name')}
      home={(inside, className) => (
        <Link to="/" className={className}>
          {inside}
        </Link>
      )}
      places={
        <ul>
          <li>
            <Link to="/" activeOptions={{ exact: true }}>
              {t('place.work')}
            </Link>
          </li>
        </ul>
      }
      side={
        viewer == null ? null : (
          <>
            <span className="quiet">{viewer.displayName}</span>
            {municipalities.length < 2 ? (
              standing === null ? null : (
                <span className="place">{standing.name}</span>
              )
            ) : (
              <label>
                <span className="only-read-aloud">{t('shell.actFor')}</span>
                <select className="utrecht-select" value={standing?.partyId ?? ''} onChange={(event) => actFor(event.target.value)}>
                  {municipalities.map(({ partyId, name }) => (
                    <option key={partyId} value={partyId}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <Button kind="subtle" onClick={() => void signOut()}>
              {t('shell.signOut')}
            </Button>
          </>
        )
      }
      footer={
        <ul>
          <li>
            <a href="/">{t('shell.toResidents')}</a>
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
      <Inside />
    </Site>
  );
}
