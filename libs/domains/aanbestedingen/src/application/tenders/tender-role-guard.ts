// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { RoleChangeGuards, type RoleChange, type RoleChangeGuard } from '@samenspel/parties';

const FROZEN = {
  name: 'aanbestedingen-frozen-tasks',
  text: `SELECT t.id FROM aanbestedingen.tender_role r JOIN aanbestedingen.tender t ON t.id = r.tender_id
    WHERE r.person_id = $1 AND r.role = $2 AND r.until_at IS NULL AND t.municipality_id = $3
      AND t.status NOT IN ('draft', 'contracted', 'unsuccessful', 'cancelled', 'withdrawn') ORDER BY t.id`,
};

/**
 * P-07: who loses a staff role loses the task that stands on it in running tenders; that takes a reason,
 * which is written in the record of each.
 */
@Injectable()
export class TenderRoleGuard implements RoleChangeGuard {
  constructor(guards: RoleChangeGuards) {
    guards.register(this);
  }

  async check(work: Work, change: RoleChange): Promise<Result<void, DomainError>> {
    if (change.kind !== 'end') return ok();
    const { personId, role, municipalityId, reason } = change;
    const tenders = await work.rows<{ id: string }>(FROZEN, [personId, role, municipalityId]);
    if (tenders.length === 0) return ok();
    if (reason === null || reason.trim() === '') return err(refused('REASON_REQUIRED', { rule: 'P-07', path: ['reason'] }));
    for (const { id } of tenders) {
      await work.audit({ kind: 'tender.staff-role-ended', subject: { kind: 'tender', id }, municipalityId, reason, data: { personId, role } });
    }
    return ok();
  }
}
