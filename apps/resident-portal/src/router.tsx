// SPDX-License-Identifier: EUPL-1.2
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotHere } from '@samenspel/portal-ui';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere });

const home = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./screens/home/home.js'), 'Home') });
const municipality = createRoute({
  getParentRoute: () => root,
  path: '$municipality',
  component: lazyRouteComponent(() => import('./screens/municipality/municipality.js'), 'MunicipalityHome'),
});
const tenders = createRoute({
  getParentRoute: () => root,
  path: '$municipality/aanbestedingen',
  component: lazyRouteComponent(() => import('./screens/tenders/tenders.js'), 'Tenders'),
});
const tender = createRoute({
  getParentRoute: () => root,
  path: '$municipality/aanbestedingen/$tenderId',
  component: lazyRouteComponent(() => import('./screens/tender/tender.js'), 'TenderPage'),
});
const initiatives = createRoute({
  getParentRoute: () => root,
  path: '$municipality/initiatieven',
  component: lazyRouteComponent(() => import('./screens/initiatives/initiatives.js'), 'Initiatives'),
});
const initiative = createRoute({
  getParentRoute: () => root,
  path: '$municipality/initiatieven/$initiativeId',
  component: lazyRouteComponent(() => import('./screens/initiative/initiative.js'), 'InitiativePage'),
});

/** The addresses of the portal; each screen is a file of its own that is fetched when somebody goes there. */
export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([home, municipality, tenders, tender, initiatives, initiative]),
    scrollRestoration: true,
    defaultPreload: 'intent',
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
