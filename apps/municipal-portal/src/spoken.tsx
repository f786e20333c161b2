// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '@samenspel/api-client';
import { dutch, english, Texts } from '@samenspel/portal-ui';
import { type ReactNode, useEffect } from 'react';
import en from '../messages/en.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };

const TABLES = { nl: [nl, dutch], en: [en, english] } as const;

/** The language of the page, for people and for screen readers. */
export function Spoken({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useSession();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Texts language={language} tables={TABLES[language]}>
      {children}
    </Texts>
  );
}
