// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import { aanbestedingenControllers } from '@samenspel/aanbestedingen';
import { rightToChallengeControllers } from '@samenspel/right-to-challenge';
import { HealthController } from './health/health.controller.js';
import { LiveController } from './live/live.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { HomeController } from './service/home.controller.js';
import { WellKnownController } from './service/well-known.controller.js';

/** What is served beside the graph: pages and addresses of this app, then those of each lib. Signing in has a module of its own. */
export const controllers: Type[] = [
  HomeController,
  HealthController,
  WellKnownController,
  OpenApiController,
  LiveController,
  ...aanbestedingenControllers,
  ...rightToChallengeControllers,
];
