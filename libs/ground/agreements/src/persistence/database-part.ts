// SPDX-License-Identifier: EUPL-1.2
import type { DatabasePart } from '@samenspel/database';
import { AccountabilityReportEntity } from './accountability-report.entity.js';
import { AgreementEntity } from './agreement.entity.js';
import { PaymentEntity } from './payment.entity.js';
import { Agreements1790000002200 } from './migrations/1790000002200-agreements.js';

/** The schema `agreements`. */
export const agreementsDatabase: DatabasePart = {
  name: 'agreements',
  schema: 'agreements',
  entities: [AgreementEntity, PaymentEntity, AccountabilityReportEntity],
  migrations: [Agreements1790000002200],
};
