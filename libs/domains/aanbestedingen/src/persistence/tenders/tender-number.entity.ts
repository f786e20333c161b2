// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given in a year, per municipality. */
@Entity({ schema: 'aanbestedingen', name: 'tender_number' })
export class TenderNumberEntity {
  @PrimaryColumn({ type: 'uuid', name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Column({ type: 'integer', name: 'last_number' })
  lastNumber!: number;
}
