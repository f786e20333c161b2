// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { conflict, err, isId, localDateOf, notFound, ok, orderedId, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { checkAgreement, type AgreementError, type NewAgreement } from '../domain/agreement.js';
import { AgreementEntity } from '../persistence/agreement.entity.js';

/** Agreements for use cases of the libs above, inside their own unit of work. */
@Injectable()
export class Agreements {
  /** C-32: a draft; who may make one is a rule of its origin. */
  async draft(work: Work, agreement: NewAgreement, now: Date): Promise<Result<{ agreementId: string }, readonly AgreementError[]>> {
    const checked = checkAgreement(agreement);
    if (!checked.ok) return checked;
    const { origin, terms, ...facts } = agreement;
    const id = orderedId(now.getTime());
    const row = { ...facts, id, originKind: origin.kind, originId: origin.id, terms: terms as object, status: 'drafted', createdAt: now, version: 1 };
    await work.db.insert(AgreementEntity, row);
    await work.audit({ kind: 'agreement.drafted', subject: { kind: 'agreement', id }, municipalityId: agreement.municipalityId });
    return ok({ agreementId: id });
  }

  /** One side signs; the second signature makes it hold. Whether each may sign is a rule of its origin. */
  async sign(work: Work, agreementId: string, side: 'party' | 'municipality', now: Date): Promise<Result<{ signed: boolean }, DomainError>> {
    const row = await work.db.findOneBy(AgreementEntity, { id: agreementId });
    if (row?.status !== 'drafted') return err(notFound());
    const by = side === 'party' ? { signedByParty: work.actor.personId } : { signedByMunicipality: work.actor.personId };
    const after = { signedByParty: row.signedByParty, signedByMunicipality: row.signedByMunicipality, ...by };
    const signed = after.signedByParty !== null && after.signedByMunicipality !== null;
    const holds = signed ? { status: 'signed', signedOn: localDateOf(now) } : {};
    const changed = await work.db.update(AgreementEntity, { id: agreementId, version: row.version }, { ...by, ...holds, version: row.version + 1 });
    if (changed.affected !== 1) return err(conflict());
    await work.audit({
      kind: 'agreement.signed',
      subject: { kind: 'agreement', id: agreementId },
      municipalityId: row.municipalityId,
      data: { side },
    });
    return ok({ signed });
  }

  /** The agreement within the scope of who asks: the municipality's staff, or the party itself. */
  async loadOwn(work: Work, actor: Actor, agreementId: string): Promise<Result<AgreementEntity, DomainError<'NOT_FOUND'>>> {
    const row = isId(agreementId) ? await work.db.findOneBy(AgreementEntity, { id: agreementId }) : null;
    const own = row !== null && (row.partyId === actor.party?.id || row.municipalityId === actor.party?.municipalityId);
    return own ? ok(row) : err(notFound());
  }
}
