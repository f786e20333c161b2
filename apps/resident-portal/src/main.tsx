// SPDX-License-Identifier: EUPL-1.2
import '@samenspel/portal-ui/theme.css';
import { SessionProvider, type Standing } from '@samenspel/api-client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Spoken } from './spoken.js';
import { makeRouter } from './router.js';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000 } } });
const router = makeRouter();

/** Staff of a municipality work in the other portal. */
const notStaff = ({ kind }: Standing): boolean => kind !== 'municipality';

createRoot(document.getElementById('portal') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <SessionProvider speaksFor={notStaff}>
        <Spoken>
          <RouterProvider router={router} />
        </Spoken>
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
