// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SealedPools } from '@samenspel/aanbestedingen';
import { rememberBody } from '@samenspel/access';
import { neverKept, noTrailingSlash, originCheck, publicApi, securityHeaders } from '@samenspel/http-kit';
import { type Metrics, NestLog, requestLog } from '@samenspel/telemetry';
import { json } from 'express';
import { ApiModule } from './api.module.js';
import { sessionCookieName, sessions } from './auth/index.js';
import { authSettingsOf } from './auth-settings-of.js';
import { checkDeclarations } from './boot/check-declarations.js';
import type { Core } from './core.js';
import { servePortals } from './portals/serve-portals.js';

/** Both are sums over what is published: neither moves when somebody bids (B-03). */
function observeSealedPlaces(metrics: Metrics, pools: SealedPools): void {
  metrics.gauge('sealed_places', 'Sealed places for bids that this installation has.', async () => (await pools.standing()).rows);
  metrics.gauge(
    'sealed_places_promised',
    'Sealed places promised to open lots; at three quarters of all nothing more can be published.',
    async () => (await pools.standing()).promised,
  );
}

/** Structured bids and long texts fit; files go through the upload address. */
const LARGEST_BODY = '512kb';

/** The application, ready to listen. The order of the middleware is the order of what must be refused before what. */
export async function createApi(core: Core): Promise<NestExpressApplication> {
  const { settings, log, metrics } = core;
  const auth = authSettingsOf(settings);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(core), {
    bodyParser: false,
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.set('trust proxy', settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies]);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(requestLog(log, metrics));
  app.use(securityHeaders(auth.origin.startsWith('https:')));
  app.use(servePortals(settings.residentPortalDir, settings.municipalPortalDir));
  app.use(noTrailingSlash);
  app.use('/api/v1', publicApi);
  app.use('/graphql', neverKept);
  app.use(core.draining.refuseUploads());
  app.use(originCheck(auth.origin, sessionCookieName(auth)));
  app.use(sessions(auth, core.reads));
  app.use(json({ limit: LARGEST_BODY, verify: rememberBody }));
  await app.init();
  checkDeclarations(app);
  observeSealedPlaces(metrics, app.get(SealedPools));
  return app;
}
