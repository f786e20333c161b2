// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reads } from '@samenspel/database';
import type { LocalDate } from '@samenspel/kernel';
import type { DatedFigure } from '../domain/dated-figure.js';
import { knownFigures, toFigure, type FigureRow } from './known-figures.js';

const KNOWN = { name: 'reference-figures-known', text: knownFigures('true') };

/**
 * Reads the figures that hold on a day: of the municipality where it has its own, else the national ones. A sandbox also gets
 * the last known ones where none is fixed yet; elsewhere those are left out.
 */
@Injectable()
export class FindFigures {
  constructor(private readonly reads: Reads) {}

  async inForce(municipalityId: string | null, day: LocalDate): Promise<readonly DatedFigure[]> {
    const rows = await this.reads.rows<FigureRow & Record<string, unknown>>(KNOWN, [municipalityId, day]);
    return rows.filter(({ provisional, sandbox }) => sandbox || !provisional).map(toFigure);
  }
}
