// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import { localDate, type LocalDate } from '@samenspel/kernel';
import type { DatedFigure } from '../domain/dated-figure.js';

interface Row {
  readonly key: string;
  readonly municipality_id: string | null;
  readonly value: unknown;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly source: string;
  readonly verified_by: string | null;
}

const IN_FORCE = {
  name: 'reference-figures-in-force',
  text: `SELECT DISTINCT ON (key) key, municipality_id, value, valid_from, valid_to, source, verified_by FROM reference.dated_figure
    WHERE (municipality_id = $1 OR municipality_id IS NULL) AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to > $2::date)
    ORDER BY key, municipality_id NULLS LAST, valid_from DESC`,
};

/** Reads the figures that hold on a day: of the municipality where it has its own, else the national ones. */
@Injectable()
export class FindFigures {
  constructor(private readonly reads: Reads) {}

  async inForce(municipalityId: string | null, day: LocalDate): Promise<readonly DatedFigure[]> {
    const rows = await this.reads.rows<Row & Record<string, unknown>>(IN_FORCE, [municipalityId, day]);
    return rows.map((row) => ({
      key: row.key,
      municipalityId: row.municipality_id,
      value: row.value,
      validFrom: localDate(row.valid_from),
      validTo: row.valid_to === null ? null : localDate(row.valid_to),
      source: row.source,
      verifiedBy: row.verified_by,
    }));
  }
}
