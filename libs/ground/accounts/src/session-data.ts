// SPDX-License-Identifier: EUPL-1.2
import 'express-session';

declare module 'express-session' {
  /** All that a session holds; roles are read anew for each request. */
  interface SessionData {
    passport?: { user: string };
    /** How the person signed in. */
    method?: string;
    /** Real moment of the last second factor, ISO. */
    secondFactorAt?: string;
    /** Where to go after signing in: a path of ours. */
    returnTo?: string;
    /** This sign-in was started anew after a spoilt one; a second time a page explains. */
    startedAgain?: boolean;
    /** The browser, in words, for the list of own sessions; kept in a column. */
    device?: string;
  }
}
