// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { ok, type Actor, type Result } from '@samenspel/kernel';
import { sealSecret } from '../persistence/second-factor.repository.js';

const SET = `INSERT INTO accounts.second_factor (person_id, secret_sealed, confirmed_at, failed_count) VALUES ($1, $2, $3, 0)
  ON CONFLICT (person_id) DO UPDATE SET secret_sealed = excluded.secret_sealed, confirmed_at = excluded.confirmed_at`;

/** Gives an invented person of the demo a known authenticator secret (base32). Refuses in production. */
@Injectable()
export class ProvisionSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: InstallationKeys,
  ) {}

  async execute(actor: Actor, personId: string, secret: string): Promise<Result<{ personId: string }, never>> {
    if (process.env['NODE_ENV'] === 'production' || process.env['SAMENSPEL_MODE'] === 'production') {
      throw new Error('Known authenticator secrets exist in the demo only.');
    }
    return this.unitOfWork.run<{ personId: string }, never>(actor, async (work) => {
      await work.db.query(SET, [personId, sealSecret(this.keys, personId, secret), await work.realNow()]);
      return ok({ personId });
    });
  }
}
