// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';

export interface FigureToVerify {
  readonly key: string;
  readonly validFrom: string;
}

const VERIFY = {
  name: 'reference-figure-verify',
  text: `UPDATE reference.dated_figure SET verified_by = $3 WHERE key = $1 AND municipality_id IS NULL AND valid_from = $2::date RETURNING id`,
};

/** The tick of a person who compared a national figure with its source; a later release leaves it alone. */
@Injectable()
export class VerifyFigure {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, { key, validFrom }: FigureToVerify): Promise<Result<{ key: string }, DomainError>> {
    const { personId } = actor;
    if (personId === null) return err(notFound());
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ key: string }, DomainError>> => {
      const [verified] = await work.rows<{ id: string }>(VERIFY, [key, validFrom, personId]);
      if (verified === undefined) return err(notFound());
      await work.audit({ kind: 'figure.verified', subject: { kind: 'figure', id: verified.id }, data: { key, validFrom } });
      return ok({ key });
    });
  }
}
