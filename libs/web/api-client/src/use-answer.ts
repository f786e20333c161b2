// SPDX-License-Identifier: EUPL-1.2
import { print } from '@0no-co/graphql.web';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { ask, RequestFailed } from './request.js';
import { useSession } from './session.js';

interface Options {
  /** False: do not ask yet. */
  readonly when?: boolean;
  /** Ask again every so many milliseconds, for what people wait on. */
  readonly every?: number;
}

/** What the graph says to this question, for whoever looks, in their language. A repeat of the same question is asked once. */
export function useAnswer<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  { when = true, every }: Options = {},
): UseQueryResult<Result> {
  const { language, party, viewer } = useSession();
  return useQuery({
    queryKey: ['graph', print(document), variables, party, language],
    queryFn: ({ signal }) => ask(document, variables, { language, party }, { signal }),
    // The first question of a page waits until it is known for whom it is asked.
    enabled: when && viewer !== undefined,
    placeholderData: keepPreviousData,
    retry: (count, error) => count < 2 && error instanceof RequestFailed && (error.kind === 'offline' || error.kind === 'broken'),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}
