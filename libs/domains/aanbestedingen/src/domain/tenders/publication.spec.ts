// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDraftTender, aGateContext, aNoticeSentTender, aPublicTender, A_MONDAY } from '../../testing/a-draft-tender.js';
import { isOvertaken, mayDecide, openProposal, publicFrom, recordStep, routeOf, type OutsideStep } from './publication.js';
import type { PublicationStep, PublicationStepKind, Tender } from './tender.js';

const HOUR = 3_600_000;
const after = (hours: number): Date => new Date(A_MONDAY.getTime() + hours * HOUR);
const step = (kind: PublicationStepKind, at = A_MONDAY, changes: Partial<PublicationStep> = {}): PublicationStep => ({
  ...{ id: kind, kind, at, by: 'officer', reference: null, reason: null, tenderVersion: 3 },
  ...changes,
});
const codeOf = (tender: Tender, kind: OutsideStep, at = A_MONDAY): string => {
  const result = recordStep(tender, { kind, reference: '1', at }, aGateContext({ now: after(100) }));
  return result.ok ? 'ok' : result.error.code;
};
const above = aNoticeSentTender({ aboveThreshold: true, steps: [step('decided')] });

describe('the publication order', () => {
  it('T-07 goes by TED above the threshold, by TenderNed below it when open to all, at once when invited', () => {
    expect(routeOf({ aboveThreshold: true, procedure: 'sas' })).toBe('ted');
    expect(routeOf({ aboveThreshold: false, procedure: 'open' })).toBe('tenderned');
    expect(routeOf({ aboveThreshold: false, procedure: 'invited' })).toBe('at_decision');
    expect(routeOf({ aboveThreshold: false, procedure: 'direct' })).toBe('at_decision');
  });

  it('T-07 is public 48 hours after dispatch, or when TED published it if that is earlier', () => {
    const dispatched = step('dispatched');
    expect(publicFrom(above, [], 48)).toBeNull();
    expect(publicFrom(above, [dispatched], 48)).toEqual(after(48));
    expect(publicFrom(above, [dispatched, step('ted_published', after(20))], 48)).toEqual(after(20));
    expect(publicFrom(above, [dispatched, step('ted_published', after(60))], 48)).toEqual(after(48));
  });

  it('T-07 C-21 the 48 hours are hours: neither weekends nor the change of the clock move them', () => {
    const friday = new Date('2026-03-27T16:00:00Z');
    expect(publicFrom(above, [step('dispatched', friday)], 48)).toEqual(new Date('2026-03-29T16:00:00Z'));
  });

  it('T-07 below the threshold it is public at the TenderNed number', () => {
    const below = aNoticeSentTender({ steps: [step('decided')] });
    expect(publicFrom(below, [step('decided')], 48)).toBeNull();
    expect(publicFrom(below, [step('tenderned_number', after(3))], 48)).toEqual(after(3));
    expect(publicFrom(aNoticeSentTender({ procedure: 'invited' }), [step('decided')], 48)).toEqual(A_MONDAY);
  });

  it('T-07 steps come in order, each once, and not before they happened', () => {
    expect(codeOf(aDraftTender(), 'dispatched')).toBe('NOT_DECIDED_YET');
    expect(codeOf(above, 'ted_published')).toBe('NOT_DISPATCHED_YET');
    expect(codeOf(above, 'dispatched')).toBe('ok');
    expect(codeOf({ ...above, steps: [step('decided'), step('dispatched')] }, 'dispatched')).toBe('ALREADY_RECORDED');
    expect(codeOf(aNoticeSentTender(), 'dispatched')).toBe('STEP_NOT_NEEDED');
    expect(codeOf(aPublicTender(), 'tenderned_number')).toBe('STEP_NOT_NEEDED');
    expect(codeOf(above, 'dispatched', after(200))).toBe('MOMENT_IN_FUTURE');
    expect(codeOf(above, 'dispatched', after(-1))).toBe('MOMENT_BEFORE_DECISION');
  });

  it('T-05 counts the minimum period from the real dispatch', () => {
    const open = aNoticeSentTender({ aboveThreshold: true, procedure: 'open', steps: [step('decided')] });
    expect(codeOf(open, 'dispatched', A_MONDAY)).toBe('ok');
    expect(codeOf(open, 'dispatched', after(96))).toBe('ok');
    const planning = { ...open.planning, bidDeadline: after(24 * 38) };
    expect(codeOf({ ...open, planning }, 'dispatched')).toBe('PERIOD_TOO_SHORT');
  });

  it('T-10 a notice that comes out after the questions is overtaken', () => {
    expect(isOvertaken(above, above.planning.questionDeadline)).toBe(true);
    expect(isOvertaken(above, A_MONDAY)).toBe(false);
  });
});

describe('the proposal to publish', () => {
  it('P-09 another person decides than who proposed', () => {
    const draft = aDraftTender({ steps: [step('proposed')] });
    expect(mayDecide(draft, 'officer')).toMatchObject({ ok: false, error: { code: 'PROPOSER_CANNOT_DECIDE', rule: 'P-09' } });
    expect(mayDecide(draft, 'decider').ok).toBe(true);
  });

  it('P-09 is void after an edit, and after it was declined', () => {
    expect(openProposal(aDraftTender({ version: 4, steps: [step('proposed')] }))).toBeNull();
    expect(openProposal(aDraftTender({ steps: [step('proposed'), step('declined')] }))).toBeNull();
    expect(mayDecide(aDraftTender(), 'decider')).toMatchObject({ ok: false, error: { code: 'NOTHING_PROPOSED' } });
  });
});
