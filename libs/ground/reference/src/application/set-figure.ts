// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, localDateOf, notFound, ok, randomId, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { mayDiffer, readFigure, type FigureFacts, type NewFigure } from '../domain/set-figure.js';
import { knownFiguresAt } from './dated-figures.js';

export interface FigureInput extends NewFigure {
  /** True for the own municipality of the acting party, false for the whole country. */
  readonly forMunicipality: boolean;
}

export interface SetFigureResult {
  readonly key: string;
  readonly municipalityId: string | null;
  readonly validFrom: string;
}

// The figure that runs on that day ends there; one that begins later stays, and ends the new one.
const END = {
  name: 'reference-figure-end',
  text: `UPDATE reference.dated_figure SET valid_to = $3::date
    WHERE key = $1 AND municipality_id IS NOT DISTINCT FROM $2 AND valid_from < $3::date AND (valid_to IS NULL OR valid_to > $3::date)`,
};
const ADD = {
  name: 'reference-figure-add',
  text: `INSERT INTO reference.dated_figure (id, key, municipality_id, value, valid_from, source, valid_to)
    SELECT $1, $2, $3, $4::jsonb, $5::date, $6,
      (SELECT min(valid_from) FROM reference.dated_figure WHERE key = $2 AND municipality_id IS NOT DISTINCT FROM $3 AND valid_from > $5::date)
    ON CONFLICT DO NOTHING RETURNING id`,
};

/** Sets a figure from a day to come: of the country by the installation's administrator, of a municipality by its own. */
@Injectable()
export class SetFigure {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: FigureInput): Promise<Result<SetFigureResult, DomainError>> {
    const municipalityId = input.forMunicipality ? (actor.party?.municipalityId ?? null) : null;
    const allowed = actor.permissions.has(input.forMunicipality ? 'municipality:change' : 'reference:change');
    if (!allowed || (input.forMunicipality && municipalityId === null)) return err(notFound());
    return this.unitOfWork.run(actor, async (work) => {
      const now = municipalityId === null ? await work.realNow() : await work.now(municipalityId);
      const facts = readFigure(input, localDateOf(now));
      return facts.ok ? this.set(work, municipalityId, facts.value) : facts;
    });
  }

  private async set(work: Work, municipalityId: string | null, facts: FigureFacts): Promise<Result<SetFigureResult, DomainError>> {
    const { key, value, validFrom, source } = facts;
    const differs = municipalityId === null ? ok() : mayDiffer(facts, (await knownFiguresAt(work.db, [key], null, validFrom)).values[key]);
    if (!differs.ok) return differs;
    const id = randomId();
    await work.rows(END, [key, municipalityId, validFrom]);
    const added = await work.rows(ADD, [id, key, municipalityId, JSON.stringify(value), validFrom, source]);
    if (added.length === 0) return err(conflict());
    await work.audit({ kind: 'figure.set', subject: { kind: 'figure', id }, municipalityId, data: { key, value, validFrom, source } });
    return ok({ key, municipalityId, validFrom });
  }
}
