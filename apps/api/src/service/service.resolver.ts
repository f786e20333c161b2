// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { API_VERSION } from '@samenspel/http-kit';
import { AUTH_SETTINGS, type AuthSettings } from '../auth/index.js';
import { Service } from './service.type.js';

@Resolver(() => Service)
export class ServiceResolver {
  constructor(@Inject(AUTH_SETTINGS) private readonly settings: AuthSettings) {}

  @Query(() => Service)
  @AllowAnonymous()
  service(): Service {
    return { apiVersion: API_VERSION, origin: this.settings.origin };
  }
}
