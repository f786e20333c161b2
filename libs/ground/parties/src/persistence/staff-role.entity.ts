// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { STAFF_ROLES, type StaffRole } from '../domain/roles.js';
import { MunicipalityEntity } from './municipality.entity.js';

/** (person, municipality, role, from, until), with who proposed and who confirmed it (P-03, P-07). */
@Entity({ schema: 'parties', name: 'staff_role' })
@Index('staff_role_once', ['municipalityId', 'personId', 'role', 'caseKind', 'caseId'], {
  unique: true,
  where: 'until_at IS NULL AND refused_at IS NULL',
})
@Index('staff_role_by_person', ['personId', 'municipalityId'])
@Index('staff_role_by_municipality', ['municipalityId', 'id'])
@Check('staff_role_name', `role IN (${STAFF_ROLES.map((role) => `'${role}'`).join(', ')})`)
@Check('staff_role_never_to_oneself', 'proposed_by <> person_id AND confirmed_by <> person_id')
@Check('staff_role_two_persons', 'by_installation OR (proposed_by IS NOT NULL AND confirmed_by IS DISTINCT FROM proposed_by)')
@Check('staff_role_confirmed', 'by_installation OR (confirmed_at IS NULL) = (confirmed_by IS NULL)')
@Check('staff_role_first_administrators', "NOT by_installation OR role = 'tenant_administrator'")
@Check('staff_role_guest', 'guest_of IS NULL OR (guest_of <> municipality_id AND case_id IS NOT NULL)')
@Check('staff_role_case', '(case_kind IS NULL) = (case_id IS NULL)')
@Check('staff_role_refused', '(refused_at IS NULL) = (refused_by IS NULL) AND (refused_at IS NULL OR confirmed_at IS NULL)')
@Check('staff_role_term', 'until_at >= from_at')
export class StaffRoleEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'staff_role_pk' })
  id!: string;

  @ForeignKey(() => MunicipalityEntity, { name: 'staff_role_municipality' })
  @Column({ type: 'uuid', name: 'municipality_id' })
  municipalityId!: string;

  @ForeignKey(() => PersonEntity, { name: 'staff_role_person' })
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  role!: StaffRole;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** P-09: the municipality that lends this person, for one case only. */
  @ForeignKey(() => MunicipalityEntity, { name: 'staff_role_lender' })
  @Column({ type: 'uuid', name: 'guest_of', nullable: true })
  guestOf!: string | null;

  @Column({ type: 'text', name: 'case_kind', nullable: true })
  caseKind!: string | null;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  /** True for the first tenant administrators, whom the installation administrator appoints. */
  @Column({ type: 'boolean', name: 'by_installation', default: false })
  byInstallation!: boolean;

  @Column({ type: 'uuid', name: 'proposed_by', nullable: true })
  proposedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'proposed_at', default: () => 'clock.real()' })
  proposedAt!: Date;

  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column({ type: 'uuid', name: 'refused_by', nullable: true })
  refusedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'refused_at', nullable: true })
  refusedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'from_at' })
  fromAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'until_at', nullable: true })
  untilAt!: Date | null;

  @Column({ type: 'uuid', name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'text', name: 'end_reason', nullable: true })
  endReason!: string | null;
}
