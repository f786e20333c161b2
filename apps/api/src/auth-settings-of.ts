// SPDX-License-Identifier: EUPL-1.2
import type { ApiSettings } from './api-settings.js';
import type { AuthSettings } from './auth/index.js';

/** What machines' tokens must be made out to. */
const API_AUDIENCE = 'urn:samenspel:api';

export const authSettingsOf = (settings: ApiSettings): AuthSettings => ({
  origin: settings.publicOrigin,
  issuer: settings.identityIssuer,
  clientId: settings.identityClientId,
  clientSecret: settings.identityClientSecret,
  sessionSecrets: settings.sessionKeys.split(','),
  apiAudience: API_AUDIENCE,
});
