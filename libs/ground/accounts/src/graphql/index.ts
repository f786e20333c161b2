// SPDX-License-Identifier: EUPL-1.2
import { MachineResolver } from './machine.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

export { SecondFactorInterceptor } from './second-factor.interceptor.js';
export { LanguageEnum, SecondFactorStateType, ViewerType } from './viewer.type.js';

/** For the app's module. MachineResolver needs MachineTokens, which the app knows the issuer of. */
export const accountsResolvers = [ViewerResolver, MachineResolver];
