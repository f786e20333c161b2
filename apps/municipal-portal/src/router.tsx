// SPDX-License-Identifier: EUPL-1.2
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotHere } from '@samenspel/portal-ui';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere });

const work = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./screens/work/work.js'), 'Work') });
const tender = createRoute({
  getParentRoute: () => root,
  path: 'aanbestedingen/$tenderId',
  component: lazyRouteComponent(() => import('./screens/tender/tender.js'), 'TenderDesk'),
});

/** The addresses of the portal; each screen is a file of its own that is fetched when somebody goes there. */
export const makeRouter = () =>
  createRouter({ routeTree: root.addChildren([work, tender]), basepath: '/gemeente', scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
