// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { AgreementResolver } from './agreement.resolver.js';

export { AgreementFormEnum, agreementObject, AgreementTermsType, AgreementType } from './agreement.type.js';

/** Everything of this lib that the graph is made of. */
export const agreementsResolvers: Provider[] = [AgreementResolver];
