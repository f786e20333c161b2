// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AreaKind } from '../domain/area-code.js';

const FORM = "code ~ CASE kind WHEN 'gemeente' THEN '^GM[0-9]{4}$' WHEN 'wijk' THEN '^WK[0-9]{6}$' WHEN 'buurt' THEN '^BU[0-9]{8}$' END";
const DIGITS = 'substr(code, 3, 4) = substr(gemeente_code, 3, 4) AND (parent_code IS NULL OR starts_with(substr(code, 3), substr(parent_code, 3)))';

/** A gemeente, wijk or buurt of one year; null is "not known". */
@Entity({ schema: 'areas', name: 'area' })
@ForeignKey(() => AreaEntity, ['parentCode', 'year'], ['code', 'year'], { name: 'area_parent' })
@Index('area_by_gemeente', ['gemeenteCode', 'year', 'code'])
@Index('area_by_kind', ['year', 'kind', 'code'])
@Check('area_code_form', FORM)
@Check('area_kind', "kind IN ('gemeente', 'wijk', 'buurt')")
@Check('area_digits', DIGITS)
@Check('area_has_parent', "(kind = 'gemeente') = (parent_code IS NULL)")
export class AreaEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'area_pk' })
  code!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'area_pk' })
  year!: number;

  @Column({ type: 'text' })
  kind!: AreaKind;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', name: 'parent_code', nullable: true })
  parentCode!: string | null;

  @Column({ type: 'text', name: 'gemeente_code' })
  gemeenteCode!: string;

  @Column({ type: 'text', nullable: true })
  province!: string | null;

  @Column({ type: 'text', nullable: true })
  postcode!: string | null;

  @Column({ type: 'integer', nullable: true })
  inhabitants!: number | null;

  @Column({ type: 'integer', name: 'surface_hectares', nullable: true })
  surfaceHectares!: number | null;

  @Column({ type: 'text', array: true })
  neighbours!: string[];

  @Column({ type: 'jsonb' })
  figures!: Record<string, number | null>;

  @Column({ type: 'jsonb', nullable: true })
  polygon!: unknown;
}
