// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { knownAreas } from '@samenspel/areas';
import { UnitOfWork, type Work } from '@samenspel/database';
import { isTheme } from '@samenspel/initiatives';
import { conflict, err, invalid, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { checkCriteria, isWholeMinute, type DraftContent } from '../../domain/tenders/draft-content.js';
import { requireRole } from '../../domain/tenders/require-role.js';
import { regimeOf } from '../../domain/tenders/value.js';
import { listedServices, unknownParties } from '../../persistence/tenders/reference-rows.js';
import { writeDraft } from '../../persistence/tenders/write-draft.js';
import { Tenders } from './tenders.js';

export interface UpdateTenderInput {
  readonly tenderId: string;
  readonly version: number;
  readonly content: DraftContent;
}

/** Replaces what is written in a draft. T-10: after the decision to publish nothing of it changes any more. */
@Injectable()
export class UpdateTender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(actor: Actor, input: UpdateTenderInput): Promise<Result<{ tenderId: string }, DomainError | readonly DomainError[]>> {
    const { tenderId, version, content } = input;
    return this.unitOfWork.run<{ tenderId: string }, DomainError | readonly DomainError[]>(actor, async (work) => {
      const found = await this.tenders.loadOwn(work, tenderId);
      if (!found.ok) return found;
      const tender = found.value;
      const allowed = requireRole(tender, actor, 'procurement_officer');
      if (!allowed.ok) return allowed;
      if (tender.status !== 'draft') return err(refused('TENDER_IS_FIXED', { rule: 'T-10' }));
      if (tender.version !== version) return err(conflict());
      const wrong = await contentErrors(work, content);
      if (wrong.length > 0) return err(wrong);
      if (!(await writeDraft(work.db, tender, content))) return err(conflict());
      await work.audit({
        kind: 'tender.changed',
        subject: { kind: 'tender', id: tenderId },
        municipalityId: tender.municipalityId,
        data: { version: version + 1 },
      });
      return ok({ tenderId });
    });
  }
}

/** What a form may not say, whatever is still missing in the draft. */
async function contentErrors(work: Work, content: DraftContent): Promise<readonly DomainError[]> {
  const found: DomainError[] = content.lots.flatMap((lot) => {
    const checked = checkCriteria(lot.criteria);
    return checked.ok ? [] : [checked.error];
  });
  if (content.title.trim() === '') found.push(invalid('TITLE_REQUIRED', { path: ['title'] }));
  const { bidDeadline } = content.planning;
  if (bidDeadline !== null && !isWholeMinute(bidDeadline))
    found.push(invalid('DEADLINE_NO_WHOLE_MINUTE', { rule: 'B-05', path: ['planning', 'bidDeadline'] }));
  const { cpvCode } = content;
  if (cpvCode !== null && regimeOf(cpvCode, (await listedServices(work, [cpvCode])).has(cpvCode)) === null)
    found.push(invalid('CPV_UNKNOWN', { path: ['cpvCode'], params: { cpvCode } }));
  const theme = content.themes.find((one) => !isTheme(one));
  if (theme !== undefined) found.push(invalid('THEME_UNKNOWN', { path: ['themes'], params: { theme } }));
  return [...found, ...(await areaErrors(work, content)), ...(await invitedErrors(work, content))];
}

/** P-02: an area is a code of one year. */
async function areaErrors(work: Work, { areaCodes, areaYear }: DraftContent): Promise<readonly DomainError[]> {
  if (areaCodes.length === 0) return [];
  if (areaYear === null) return [invalid('AREA_YEAR_REQUIRED', { path: ['areaYear'] })];
  const known = await knownAreas(
    work.db,
    areaCodes.map((code) => ({ code, year: areaYear })),
  );
  const unknown = areaCodes.find((code) => !known.has(`${code} ${areaYear}`));
  return unknown === undefined ? [] : [invalid('AREA_UNKNOWN', { rule: 'P-02', path: ['areaCodes'], params: { code: unknown, year: areaYear } })];
}

async function invitedErrors(work: Work, { invited }: DraftContent): Promise<readonly DomainError[]> {
  const ids = invited.map((party) => party.partyId);
  if (new Set(ids).size < ids.length) return [invalid('INVITED_TWICE', { path: ['invited'] })];
  return (await unknownParties(work, ids)).length === 0 ? [] : [invalid('INVITED_UNKNOWN', { path: ['invited'] })];
}
