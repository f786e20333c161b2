// SPDX-License-Identifier: EUPL-1.2
export { AgreementsModule, agreementsDueHandlers } from './agreements.module.js';
export { Agreements } from './application/agreements.js';
export { FindAgreements, type AgreementView } from './application/find-agreements.js';
export { PaymentExpected } from './application/payment-expected.js';
export { Payments } from './application/payments.js';
export { ReportAccountability } from './application/report-accountability.js';
export { AGREEMENT_FORMS, TERM_FIELDS, type AgreementForm, type AgreementTerms, type NewAgreement } from './domain/agreement.js';
export { paymentLate } from './messages/payment-late.message.js';
export { agreementsDatabase } from './persistence/database-part.js';
export { agreementsTexts } from './texts.js';
