// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { graphql, type ResultOf } from './graph.js';
import { ask, type Asking, RequestFailed } from './request.js';

const VIEWER = graphql(`
  query Viewer {
    viewer {
      id
      displayName
      language
      permissions
      installationAdministrator
      secondFactor {
        setUp
        shownAt
        lockedUntil
        recoveryCodesLeft
      }
      parties {
        partyId
        name
        kind
        municipalityId
        roles
      }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof VIEWER>['viewer']>;
export type Standing = Viewer['parties'][number];

export interface Session extends Asking {
  /** Null for a visitor; undefined until it is known. */
  readonly viewer: Viewer | null | undefined;
  /** The party that one acts for, with the roles there (P-04). */
  readonly standing: Standing | null;
  readonly actFor: (partyId: string | null) => void;
  readonly speak: (language: 'nl' | 'en') => void;
  /** Signing in comes back to this page. */
  readonly signInHref: () => string;
  readonly signOut: () => Promise<void>;
}

const isSignedOut = (error: unknown): boolean => error instanceof RequestFailed && error.kind === 'signed-out';

const Context = createContext<Session | null>(null);

const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const keep = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
};

/** Set by the server beside the session; visitors' pages need not ask who they are. */
const mayBeSignedIn = (): boolean => document.cookie.split('; ').includes('samenspel-signed-in=1');

const LANGUAGE = 'samenspel.language';
const PARTY = 'samenspel.party';

const firstLanguage = (): 'nl' | 'en' => {
  const chosen = kept(LANGUAGE);
  if (chosen === 'nl' || chosen === 'en') return chosen;
  return navigator.language.startsWith('en') ? 'en' : 'nl';
};

interface Props {
  /** Which parties this portal is for; of several the first is taken until one chooses. */
  readonly speaksFor: (standing: Standing) => boolean;
  readonly children: ReactNode;
}

/** Who looks at this, for which party, in which language. The session itself is a cookie that no script can read. */
export function SessionProvider({ speaksFor, children }: Props): ReactNode {
  const [language, setLanguage] = useState(firstLanguage);
  const [chosen, setChosen] = useState(() => kept(PARTY));
  const { data: viewer } = useQuery({
    queryKey: ['viewer', chosen],
    queryFn: async ({ signal }) => {
      if (!mayBeSignedIn()) return null;
      const asked = (party: string | null) => ask(VIEWER, {}, { language, party }, { signal });
      // A party that one has left since is no longer ours to name.
      const answer = await asked(chosen).catch((error: unknown) => (isSignedOut(error) ? { viewer: null } : asked(null)));
      return answer.viewer;
    },
    staleTime: 60_000,
  });
  const session = useMemo((): Session => {
    const standings = (viewer?.parties ?? []).filter(speaksFor);
    const standing = standings.find(({ partyId }) => partyId === chosen) ?? standings[0] ?? null;
    return {
      language,
      party: standing?.partyId ?? null,
      viewer,
      standing,
      actFor: (partyId) => {
        keep(PARTY, partyId);
        setChosen(partyId);
      },
      speak: (wanted) => {
        keep(LANGUAGE, wanted);
        setLanguage(wanted);
      },
      signOut: async () => {
        await fetch('/auth/logout', { method: 'POST', credentials: 'same-origin' });
        location.assign('/');
      },
      signInHref: () => `/auth/login?returnTo=${encodeURIComponent(`${location.pathname}${location.search}`)}`,
    };
  }, [viewer, chosen, language, speaksFor]);
  return <Context value={session}>{children}</Context>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (session === null) throw new Error('useSession stands outside a SessionProvider');
  return session;
}
