// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import { localDateOf } from '@samenspel/kernel';
import { legalCalendarAt } from '@samenspel/reference';
import type { GateContext } from '../../domain/tenders/gate.js';
import { holdersOf, type DraftTender, type Tender } from '../../domain/tenders/tender.js';
import { againstThreshold, regimeOf } from '../../domain/tenders/value.js';
import { tiesToDraft } from '../../persistence/tenders/officer-ties.js';
import { listedServices } from '../../persistence/tenders/reference-rows.js';
import type { LotKeys } from './lot-keys.port.js';
import { publicationFigures } from './publication-figures.js';

/** Figures and calendar as they hold on the day of `now`. */
export async function planningContext(
  work: Work,
  tender: Pick<Tender, 'municipalityId'>,
  now: Date,
): Promise<Pick<GateContext, 'now' | 'dispatchedOn' | 'figures' | 'calendar'>> {
  const today = localDateOf(now);
  return {
    now,
    dispatchedOn: today,
    figures: await publicationFigures(work.db, tender.municipalityId, today),
    calendar: await legalCalendarAt(work.db, today),
  };
}

/** What the value of a draft means under these figures (T-04). `listed`: the codes that are social and specific services. */
export function valueContext(
  draft: DraftTender,
  figures: GateContext['figures'],
  listed: ReadonlySet<string>,
): Pick<GateContext, 'threshold' | 'socialService'> {
  const { cpvCode, estimatedValueCents } = draft;
  const socialService = cpvCode !== null && listed.has(cpvCode);
  const regime = cpvCode === null ? null : regimeOf(cpvCode, socialService);
  const threshold = regime === null || estimatedValueCents === null ? null : againstThreshold(estimatedValueCents, regime, figures.thresholds);
  return { threshold, socialService };
}

/** Everything that the gates of T-08 look at besides the draft; asked at the proposal and again at the decision. */
export async function gateContext(work: Work, keys: LotKeys, draft: DraftTender, now: Date): Promise<GateContext> {
  const planning = await planningContext(work, draft, now);
  const value = valueContext(draft, planning.figures, await listedServices(work, [draft.cpvCode ?? '']));
  const officers = holdersOf(draft, 'opening_officer');
  return {
    ...planning,
    ...value,
    usableVaults: await keys.withUsableVault(work, officers, now),
    tiedOfficers: await tiesToDraft(work, draft, officers),
  };
}
