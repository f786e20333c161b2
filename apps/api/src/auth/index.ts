// SPDX-License-Identifier: EUPL-1.2
export { AuthModule } from './auth.module.js';
export { AUTH_SETTINGS, sessionCookieName, type AuthSettings } from './auth-settings.js';
export { sessions } from './sessions.js';
