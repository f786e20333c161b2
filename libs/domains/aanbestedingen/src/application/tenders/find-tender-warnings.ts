// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { addMonths, cents, localDateOf, ok, startOfLocalDay, type Actor } from '@samenspel/kernel';
import { figureAt } from '@samenspel/reference';
import { lint, type LintWarning } from '../../domain/tenders/lint.js';
import { loadTenders } from '../../persistence/tenders/load-tender.js';
import { boughtInSameGroup, listedServices } from '../../persistence/tenders/reference-rows.js';
import { planningContext, valueContext } from './gate-context.js';
import { readsDraftsOf } from './tender-summary.js';

type Warnings = ReadonlyMap<string, readonly LintWarning[]>;

/** T-09 on drafts of the actor's own municipality, in a fixed number of statements. */
@Injectable()
export class FindTenderWarnings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(actor: Actor, tenderIds: readonly string[]): Promise<Warnings> {
    const municipalityId = readsDraftsOf(actor);
    if (municipalityId === null) return new Map();
    const found = await this.unitOfWork.run(actor, async (work) => ok(await this.load(work, municipalityId, tenderIds)), {
      withoutIdempotency: true,
    });
    if (!found.ok) throw new Error('reading warnings failed');
    return found.value;
  }

  private async load(work: Work, municipalityId: string, tenderIds: readonly string[]): Promise<Warnings> {
    const tenders = await loadTenders(work.db, tenderIds);
    const drafts = tenders.flatMap((tender) => (tender.status === 'draft' && tender.municipalityId === municipalityId ? [tender] : []));
    const { now, figures, calendar } = await planningContext(work, { municipalityId }, await work.now(municipalityId));
    const today = localDateOf(now);
    const months = await figureAt(work.db, 'value.splitting_window_months', municipalityId, today);
    const listed = await listedServices(
      work,
      drafts.flatMap(({ cpvCode }) => cpvCode ?? []),
    );
    const bought = await boughtInSameGroup(work, municipalityId, drafts, startOfLocalDay(addMonths(today, -months)));
    return new Map(
      drafts.map((draft) => {
        const { threshold } = valueContext(draft, figures, listed);
        return [draft.id, lint(draft, { today, calendar, figures, threshold, sameGroupCents: bought.get(draft.id) ?? cents(0) })];
      }),
    );
  }
}
