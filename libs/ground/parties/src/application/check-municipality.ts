// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { missingStaff, type MissingStaff } from '../domain/checklist.js';

const HELD = {
  name: 'parties-staff-held',
  text: `SELECT role, count(DISTINCT person_id)::int AS persons FROM parties.staff_role
    WHERE municipality_id = $1 AND confirmed_at IS NOT NULL AND case_id IS NULL AND from_at <= clock.real() AND (until_at IS NULL OR until_at > clock.real())
    GROUP BY role`,
};

/** The checklist of a new municipality: what is missing before residents come. */
@Injectable()
export class CheckMunicipality {
  constructor(private readonly reads: Reads) {}

  async execute(municipalityId: string): Promise<readonly MissingStaff[]> {
    const rows = await this.reads.rows<{ role: string; persons: number }>(HELD, [municipalityId]);
    return missingStaff(new Map(rows.map((row) => [row.role, row.persons])));
  }
}
