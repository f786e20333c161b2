// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { randomId } from '@samenspel/kernel';
import { IsNull } from 'typeorm';
import type { TenderRole } from '../../domain/tenders/tender.js';
import { TenderRoleEntity } from './tender-role.entity.js';

interface Change {
  readonly tenderId: string;
  readonly task: TenderRole;
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
}

export async function insertTask(work: Work, { tenderId, task, by, at, reason }: Change): Promise<void> {
  await work.db.insert(TenderRoleEntity, { ...task, id: randomId(), tenderId, fromAt: at, givenBy: by, reason });
}

/** False when it was ended meanwhile. */
export async function endTask(work: Work, { tenderId, task, by, at, reason }: Change): Promise<boolean> {
  const changed = await work.db.update(TenderRoleEntity, { ...task, tenderId, untilAt: IsNull() }, { untilAt: at, endedBy: by, endReason: reason });
  return changed.affected === 1;
}

const HOLDS_STAFF_ROLE = {
  name: 'aanbestedingen-holds-staff-role',
  text: `SELECT 1 FROM parties.belonging b JOIN parties.party p ON p.id = b.party_id
    WHERE p.municipality_id = $1 AND b.person_id = $2 AND b.role = $3 AND (b.case_id IS NULL OR b.case_id = $4)
      AND b.from_at <= clock.real() AND (b.until_at IS NULL OR b.until_at > clock.real()) LIMIT 1`,
};

/** P-06, P-09: staff of the municipality, or a guest for this very tender. Rights run in real time. */
export async function holdsStaffRole(work: Work, municipalityId: string, { personId, role }: TenderRole, tenderId: string): Promise<boolean> {
  return (await work.rows(HOLDS_STAFF_ROLE, [municipalityId, personId, role, tenderId])).length > 0;
}

const TOUCH = {
  name: 'aanbestedingen-touch-tender',
  text: 'UPDATE aanbestedingen.tender SET version = version + 1 WHERE id = $1 RETURNING version',
};

/** Who read the tender before no longer decides on it: a proposal is on the tasks too. */
export async function touchTender(work: Work, tenderId: string): Promise<void> {
  await work.rows(TOUCH, [tenderId]);
}
