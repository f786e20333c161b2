// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';

export const AGREEMENT_FORMS = ['grant', 'contract', 'use_of_property', 'self_management', 'transfer_without_money'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];
export type AgreementStatus = 'drafted' | 'signed' | 'ended';

/** What an agreement came from: (kind, id), without a foreign key, since it lies above this lib. */
export interface AgreementOrigin {
  readonly kind: 'challenge' | 'tender' | 'other';
  readonly id: string;
}

/** C-32: what an agreement holds besides money and dates. */
export const TERM_FIELDS = [
  'task',
  'powers',
  'notice',
  'stepIn',
  'continuity',
  'assetsOnReturn',
  'liability',
  'insurance',
  'advancePayment',
  'indexation',
  'vat',
  'reporting',
] as const;
export type AgreementTerms = Readonly<Record<(typeof TERM_FIELDS)[number], string>>;

export interface NewAgreement {
  readonly municipalityId: string;
  readonly partyId: string;
  readonly origin: AgreementOrigin;
  readonly form: AgreementForm;
  readonly terms: AgreementTerms;
  /** The whole value over the term, in cents; 0 where no money goes over. */
  readonly valueCents: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

export type AgreementError = DomainError<'AGREEMENT_FIELD_NEEDED' | 'AGREEMENT_DATES' | 'AGREEMENT_VALUE'>;

/** C-32: every part is there; all that lacks comes back at once. */
export function checkAgreement(agreement: NewAgreement): Result<void, readonly AgreementError[]> {
  const { terms, startsOn, endsOn, valueCents, form } = agreement;
  const found: AgreementError[] = TERM_FIELDS.filter((field) => terms[field].trim() === '').map((field) =>
    invalid('AGREEMENT_FIELD_NEEDED', { rule: 'C-32', path: ['terms', field] }),
  );
  if (endsOn !== null && endsOn < startsOn) found.push(invalid('AGREEMENT_DATES', { rule: 'C-32', path: ['endsOn'] }));
  if ((form === 'transfer_without_money') !== (valueCents === 0)) found.push(invalid('AGREEMENT_VALUE', { rule: 'C-32', path: ['valueCents'] }));
  return found.length === 0 ? ok() : err(found);
}
