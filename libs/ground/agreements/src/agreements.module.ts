// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { Agreements } from './application/agreements.js';
import { FindAgreements } from './application/find-agreements.js';
import { PaymentExpected } from './application/payment-expected.js';
import { Payments } from './application/payments.js';
import { ReportAccountability } from './application/report-accountability.js';

export const agreementsDueHandlers = [PaymentExpected];
const providers = [Agreements, FindAgreements, Payments, ReportAccountability, ...agreementsDueHandlers];

/** Needs UnitOfWork and Reads from the app, which adds the resolvers of `./graphql`. */
@Module({ providers, exports: providers })
export class AgreementsModule {}
