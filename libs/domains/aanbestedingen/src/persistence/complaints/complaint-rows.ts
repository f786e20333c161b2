// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { Complaint } from '../../domain/complaints/complaint.js';
import { ComplaintEntity } from './complaint.entity.js';

export async function loadComplaint(work: Work, complaintId: string): Promise<Complaint | null> {
  return work.db.findOneBy(ComplaintEntity, { id: complaintId });
}

/** False when it changed meanwhile. */
export async function changeComplaint(
  work: Work,
  { id, version }: Pick<Complaint, 'id' | 'version'>,
  change: Partial<
    Pick<ComplaintEntity, 'handlerId' | 'officerView' | 'advice' | 'adviceReason' | 'advisedBy' | 'decision' | 'decidedBy' | 'decidedAt'>
  >,
): Promise<boolean> {
  return (await work.db.update(ComplaintEntity, { id, version }, { ...change, version: version + 1 })).affected === 1;
}

const HAD_TASK = {
  name: 'aanbestedingen-had-task',
  text: 'SELECT EXISTS (SELECT FROM aanbestedingen.tender_role WHERE tender_id = $1 AND person_id = $2) AS had',
};

/** P-09: whether the person has, or once had, a task in the tender. */
export async function hadTask(work: Work, tenderId: string, personId: string | null): Promise<boolean> {
  return (await work.rows<{ had: boolean }>(HAD_TASK, [tenderId, personId]))[0]?.had === true;
}

const HANDLERS = {
  name: 'aanbestedingen-complaints-handlers',
  text: `SELECT DISTINCT b.person_id FROM parties.belonging b JOIN parties.party p ON p.id = b.party_id
    WHERE p.municipality_id = $1 AND b.role = 'complaints_handler' AND (b.case_id IS NULL OR b.case_id = $2)
      AND b.from_at <= clock.real() AND (b.until_at IS NULL OR b.until_at > clock.real())
      AND NOT EXISTS (SELECT FROM aanbestedingen.tender_role r WHERE r.tender_id = $2 AND r.person_id = b.person_id) ORDER BY b.person_id`,
};

/** Who can handle a complaint about this tender. */
export async function complaintsHandlers(work: Work, municipalityId: string, tenderId: string): Promise<readonly string[]> {
  return (await work.rows<{ person_id: string }>(HANDLERS, [municipalityId, tenderId])).map((row) => row.person_id);
}
