// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { conflict, err, invalid, ok, type Actor, type DomainError, type Language, type Result } from '@samenspel/kernel';
import { mayHoldBsn } from '../domain/bsn.js';

export interface OwnAccountChange {
  readonly version: number;
  readonly displayName: string;
  readonly language: Language;
  readonly email: string | null;
}

export type OwnAccountError = DomainError<'PERSON_NAME_INVALID' | 'PERSON_NAME_HOLDS_CITIZEN_NUMBER' | 'PERSON_EMAIL_INVALID' | 'CONFLICT'>;

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;

/** One's own name, language and (if wanted) e-mail address. */
@Injectable()
export class ChangeOwnAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: OwnAccountChange): Promise<Result<{ personId: string }, OwnAccountError>> {
    const displayName = input.displayName.trim();
    const personId = actor.personId ?? '';
    if (displayName === '' || displayName.length > 200) return err(invalid('PERSON_NAME_INVALID', { path: ['displayName'] }));
    if (mayHoldBsn(displayName)) return err(invalid('PERSON_NAME_HOLDS_CITIZEN_NUMBER', { rule: 'G-10', path: ['displayName'] }));
    if (input.email !== null && !EMAIL.test(input.email)) return err(invalid('PERSON_EMAIL_INVALID', { path: ['email'] }));
    return this.unitOfWork.run<{ personId: string }, OwnAccountError>(actor, async (work) => {
      const changed = await work.rows(
        {
          name: 'accounts-person-change',
          text: 'UPDATE accounts.person SET display_name = $3, language = $4, email = $5, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
        },
        [personId, input.version, displayName, input.language, input.email],
      );
      if (changed.length === 0) return err(conflict());
      await work.audit({ kind: 'person.changed', subject: { kind: 'person', id: personId } });
      return ok({ personId });
    });
  }
}
