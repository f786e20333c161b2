// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { startClock, UnitOfWork, type Work } from '@samenspel/database';
import { err, invalid, localDateOf, ok, orderedId, refused, type Actor, type DomainError, type LocalDate, type Result } from '@samenspel/kernel';
import { readMunicipality, type NewMunicipality } from '../domain/municipality.js';
import { MunicipalityCodeEntity } from '../persistence/municipality-code.entity.js';
import { MunicipalityEntity } from '../persistence/municipality.entity.js';
import { PartyEntity } from '../persistence/party.entity.js';

export interface CreatedMunicipality {
  readonly municipalityId: string;
  readonly partyId: string;
}

const GEMEENTE = {
  name: 'parties-gemeente-name',
  text: "SELECT name, year FROM areas.area WHERE code = $1 AND kind = 'gemeente' ORDER BY year DESC LIMIT 1",
};
const TAKEN = {
  name: 'parties-municipality-taken',
  text: `SELECT EXISTS (SELECT FROM parties.municipality WHERE slug = $1) AS slug,
    EXISTS (SELECT FROM parties.municipality_code WHERE code = $2 AND valid_to IS NULL AND NOT sandbox) AS code`,
};

/** Makes a tenant: a municipality with its dated code (P-02), its party, and its clock, which only a sandbox can move. */
@Injectable()
export class CreateMunicipality {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: NewMunicipality): Promise<Result<CreatedMunicipality, DomainError>> {
    const read = readMunicipality(input);
    if (!read.ok) return read;
    return this.unitOfWork.run(actor, (work) => this.create(work, read.value));
  }

  private async create(work: Work, input: Required<NewMunicipality>): Promise<Result<CreatedMunicipality, DomainError>> {
    const { code, slug, sandbox } = input;
    const [gemeente] = await work.rows<{ name: string; year: number }>(GEMEENTE, [code]);
    if (gemeente === undefined) return err(invalid('MUNICIPALITY_CODE_INVALID', { rule: 'P-02', path: ['code'] }));
    const [taken] = await work.rows<{ slug: boolean; code: boolean }>(TAKEN, [slug, code]);
    if (taken?.slug === true) return err(refused('SLUG_TAKEN', { rule: 'P-03', path: ['slug'] }));
    if (taken?.code === true && !sandbox) return err(refused('MUNICIPALITY_EXISTS', { rule: 'P-03', path: ['code'] }));
    const now = await work.realNow();
    const municipalityId = orderedId(now.getTime());
    const partyId = orderedId(now.getTime());
    const name = input.name ?? gemeente.name;
    await work.db.insert(MunicipalityEntity, { id: municipalityId, slug, name, sandbox, createdAt: now });
    await work.db.insert(MunicipalityCodeEntity, { municipalityId, sandbox, code, validFrom: codeSince(gemeente.year, now), validTo: null });
    await work.db.insert(PartyEntity, {
      id: partyId,
      kind: 'municipality',
      name,
      municipalityId,
      kvkNumber: null,
      legalForm: 'other',
      listed: true,
      createdAt: now,
    });
    await startClock(work, municipalityId, sandbox, sandbox ? input.clockStartsAt : null);
    await work.audit({
      kind: 'municipality.created',
      subject: { kind: 'municipality', id: municipalityId },
      municipalityId,
      data: { code, slug, sandbox },
    });
    return ok({ municipalityId, partyId });
  }
}

/** The code holds from 1 January of the year of the list that names it, so that cases filed before today find it too. */
const codeSince = (year: number, now: Date): LocalDate => {
  const newYear = `${year}-01-01` as LocalDate;
  return newYear < localDateOf(now) ? newYear : localDateOf(now);
};
