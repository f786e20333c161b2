// SPDX-License-Identifier: EUPL-1.2
import { err, ok, refused, type DomainError, type Language, type Result } from '@samenspel/kernel';
import { mayHoldBsn } from './bsn.js';

export type SignInMethod = 'digid' | 'eherkenning' | 'municipality' | 'email' | 'other';

/** All that is kept of what an identity provider says about somebody. */
export interface SignedInIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: Language;
  readonly method: SignInMethod;
}

export type IdentityError = DomainError<'SIGN_IN_INCOMPLETE' | 'SIGN_IN_WITH_CITIZEN_NUMBER'>;

const METHODS: readonly string[] = ['digid', 'eherkenning', 'municipality', 'email'] satisfies SignInMethod[];
const MOST = 200;

const textOf = (claim: unknown): string | null => (typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, MOST) : null);
const screened = (text: string | null): string | null => (text === null || mayHoldBsn(text) ? null : text);

/**
 * Takes the claims that we know by name and drops all others (G-10): a broker may send a citizen service number in any of them.
 * A subject that is one itself cannot be dropped, so that sign-in is refused: the broker must send a pseudonym.
 */
export function identityFrom(claims: Readonly<Record<string, unknown>>): Result<SignedInIdentity, IdentityError> {
  const issuer = textOf(claims['iss']);
  const subject = textOf(claims['sub']);
  if (issuer === null || subject === null) return err(refused('SIGN_IN_INCOMPLETE'));
  if (mayHoldBsn(subject)) return err(refused('SIGN_IN_WITH_CITIZEN_NUMBER', { rule: 'G-10' }));
  const method = textOf(claims['sign_in_method']) ?? '';
  return ok({
    issuer,
    subject,
    name: screened(textOf(claims['name'])),
    email: screened(textOf(claims['email'])),
    language: textOf(claims['locale'])?.toLowerCase().startsWith('en') === true ? 'en' : 'nl',
    method: METHODS.includes(method) ? (method as SignInMethod) : 'other',
  });
}
