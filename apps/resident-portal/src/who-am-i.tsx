// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '@samenspel/api-client';
import { Button, useTexts } from '@samenspel/portal-ui';
import type { ReactNode } from 'react';

/** For whom one acts stands on each page (P-04). */
export function WhoAmI(): ReactNode {
  const { t } = useTexts();
  const { viewer, standing, actFor, signInHref, signOut } = useSession();
  if (viewer === undefined) return null;
  if (viewer === null) return <a href={signInHref()}>{t('who.signIn')}</a>;
  const parties = viewer.parties.filter(({ kind }) => kind !== 'municipality');
  return (
    <>
      {parties.length < 2 ? (
        <span className="place">{standing?.name ?? viewer.displayName}</span>
      ) : (
        <label>
          <span className="only-read-aloud">{t('who.actFor')}</span>
          <select className="utrecht-select" value={standing?.partyId ?? ''} onChange={(event) => actFor(event.target.value)}>
            {parties.map(({ partyId, name }) => (
              <option key={partyId} value={partyId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button kind="subtle" onClick={() => void signOut()}>
        {t('who.signOut')}
      </Button>
    </>
  );
}
