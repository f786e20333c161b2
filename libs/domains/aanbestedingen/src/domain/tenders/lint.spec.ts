// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { cents, localDate, localDateOf } from '@samenspel/kernel';
import { A_MONDAY, aDomainCriterion, aDomainLot, aDraftTender, aGateContext, FIGURES } from '../../testing/a-draft-tender.js';
import { noonIn } from '../../testing/a-draft-content.js';
import { lint, type LintContext } from './lint.js';
import type { DraftTender } from './tender.js';

const context: LintContext = {
  today: localDateOf(A_MONDAY),
  figures: FIGURES,
  calendar: aGateContext().calendar,
  threshold: aGateContext().threshold,
  sameGroupCents: cents(0),
};
const PLAIN = 'Reële prijs met kostprijselementen; continuïteit.';
const codes = (changes: Partial<DraftTender>, changed: Partial<LintContext> = {}): string[] =>
  lint(aDraftTender(changes), { ...context, ...changed }).map(({ code }) => code);
const says = (text: string): string[] => codes({ description: `${PLAIN} ${text}` });

describe('lint on a draft', () => {
  it('T-09 has nothing to say on a careful draft', () => {
    expect(codes({})).toEqual([]);
  });

  it('T-09 warns for demands out of proportion', () => {
    expect(says('Wij vragen een minimale omzet van 2 miljoen.')).toEqual(['LINT_TURNOVER']);
    expect(says('Lever vier referenties.')).toEqual(['LINT_REFERENCES']);
    expect(says('Een referentie van ten minste 80% van de waarde.')).toEqual(['LINT_REFERENCES']);
    expect(says('Een referentie van ten minste 60% van de waarde.')).toEqual([]);
    expect(says('U bent verzekerd voor ten minste vijf miljoen.')).toEqual(['LINT_INSURANCE']);
  });

  it('T-09 warns when a legal form is demanded at bidding (Aw 2.52)', () => {
    const [warning] = lint(aDraftTender({ description: `${PLAIN} De inschrijver is een rechtspersoon.` }), context);
    expect(warning).toMatchObject({ code: 'LINT_LEGAL_FORM', article: 'Aw 2.52', field: 'description' });
    expect(says('Voor het contract is een rechtspersoon nodig.')).toEqual([]);
  });

  it('T-09 warns for one lot over many areas', () => {
    expect(codes({ areaCodes: ['WK030800', 'WK030801', 'WK030802', 'WK030803'] })).toEqual(['LINT_ONE_LOT_MANY_AREAS']);
  });

  it('T-09 warns for dates on weekends and holidays', () => {
    const { planning } = aDraftTender();
    const day = { code: 'LINT_DAY_OFF', field: 'planning.awardPlannedOn' };
    expect(lint(aDraftTender({ planning: { ...planning, awardPlannedOn: localDate('2026-05-16') } }), context)).toMatchObject([
      { ...day, params: { day: '2026-05-16' } },
    ]);
    expect(lint(aDraftTender({ planning: { ...planning, awardPlannedOn: localDate('2026-05-25') } }), context)).toMatchObject([day]);
  });

  it('T-09 S-04 warns for the relative price formula', () => {
    expect(codes({ lots: [aDomainLot({ priceMethod: 'relative' })] })).toEqual(['LINT_RELATIVE_PRICE']);
  });

  it('T-09 warns for care awarded on price alone, and for missing price elements and continuity', () => {
    expect(codes({ lots: [aDomainLot({ criteria: [] })] })).toEqual(['LINT_PRICE_ONLY_CARE']);
    expect(codes({ lots: [aDomainLot({ criteria: [aDomainCriterion('care', 0)] })] })).toEqual(['LINT_PRICE_ONLY_CARE']);
    expect(codes({ description: 'Dagbesteding.' })).toEqual(['LINT_NO_PRICE_ELEMENTS', 'LINT_NO_CONTINUITY']);
    expect(codes({ description: 'Schoonmaak.', cpvCode: '90910000' })).toEqual([]);
  });

  it('T-09 B-05 warns when a text names another time than the deadline', () => {
    expect(says('Schrijf in vóór 12.00 uur.')).toEqual([]);
    expect(says('Schrijf in vóór 14:30 uur.')).toEqual(['LINT_OTHER_TIME']);
  });

  it('T-05 warns under 20 days where no minimum holds', () => {
    const { planning } = aDraftTender();
    const short = { ...planning, bidDeadline: noonIn(A_MONDAY, 18) };
    expect(codes({ planning: short })).toEqual(['LINT_SHORT_PERIOD']);
  });

  it('T-04 warns when the same group within twelve months passes the threshold together', () => {
    expect(codes({}, { sameGroupCents: cents(24_999_999) })).toEqual([]);
    expect(codes({}, { sameGroupCents: cents(25_000_000) })).toEqual(['LINT_SPLITTING']);
  });

  it('T-09 T-04 tells a sandbox which figures are provisional', () => {
    const figures = { ...FIGURES, provisional: ['threshold.works.cents'] };
    expect(lint(aDraftTender({ sandbox: true }), { ...context, figures })).toMatchObject([
      { code: 'LINT_PROVISIONAL_FIGURE', article: 'T-04', params: { figure: 'threshold_works_cents', key: 'threshold.works.cents' } },
    ]);
    expect(codes({ sandbox: false }, { figures })).toEqual([]);
  });
});
