// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.js';
import { Logo } from './logo.js';

interface Props {
  readonly name: string;
  readonly home: (inside: ReactNode, className: string) => ReactNode;
  readonly places: ReactNode;
  readonly side: ReactNode;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** What every page of a portal stands in. */
export function Site({ name, home, places, side, footer, children }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#content">
        {t('site.skip')}
      </a>
      <header className="site-header">
        <div className="site-header__bar">
          {home(
            <>
              <Logo />
              {name}
            </>,
            'site-header__name',
          )}
          <nav aria-label={t('site.places')}>{places}</nav>
          <div className="site-header__side">{side}</div>
        </div>
      </header>
      <main className="site-main" id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">{footer}</footer>
    </>
  );
}
