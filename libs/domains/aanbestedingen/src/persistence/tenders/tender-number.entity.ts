// SPDX-License-Identifier: EUPL-1.2
import { MunicipalityEntity } from '@samenspel/parties';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The last number given in a year, per municipality. */
@Entity({ schema: 'aanbestedingen', name: 'tender_number' })
export class TenderNumberEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'tender_number_municipality' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'tender_number_pk', name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'tender_number_pk' })
  year!: number;

  @Column({ type: 'integer', name: 'last_number' })
  lastNumber!: number;
}
