// SPDX-License-Identifier: EUPL-1.2
export { demoMachine, defaultApiAudience, webClient, type StandInMachine, type StandInOptions } from './provider-configuration.js';
export { defaultAccounts, parseAccounts, readAccounts, type StandInAccount } from './stand-in-accounts.js';
export { startProvider, type RunningStandIn } from './start-provider.js';
