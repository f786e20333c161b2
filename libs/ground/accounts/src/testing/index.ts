// SPDX-License-Identifier: EUPL-1.2
export { Browser } from './browser.js';
export { Authenticator, signIn, signInAs } from './sign-in.js';
