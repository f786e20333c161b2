// SPDX-License-Identifier: EUPL-1.2
import '@samenspel/portal-ui/theme.css';
import { SecondFactorProvider, SessionProvider, type Standing } from '@samenspel/api-client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeRouter } from './router.js';
import { Spoken } from './spoken.js';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000 } } });
const router = makeRouter();

/** Who works here acts for a municipality (P-04). */
const staff = ({ kind }: Standing): boolean => kind === 'municipality';

createRoot(document.getElementById('portal') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <SessionProvider speaksFor={staff}>
        <Spoken>
          <SecondFactorProvider setUpHref="/gemeente/beveiliging">
            <RouterProvider router={router} />
          </SecondFactorProvider>
        </Spoken>
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
