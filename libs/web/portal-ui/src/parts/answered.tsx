// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Failed, NotHere, SignInFirst, Waiting } from './page-states.js';

/** What a question to the server has come to. */
interface Answer<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface Props<Data> {
  readonly of: Answer<Data>;
  /** Null or undefined: there is nothing here for this person. */
  readonly signInHref: () => string;
  readonly children: (data: Data) => ReactNode;
}

const kindOf = (error: Error): string => ('kind' in error ? String(error.kind) : 'broken');

/** Each page in each of its states: waiting, failed, not for this person, sign in first, filled. */
export function Answered<Data>({ of, signInHref, children }: Props<Data>): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.error === null) return <Waiting />;
  const kind = kindOf(of.error);
  if (kind === 'signed-out') return <SignInFirst href={signInHref()} />;
  if (kind === 'refused' || kind === 'absent') return <NotHere />;
  return <Failed again={() => void of.refetch()} />;
}
