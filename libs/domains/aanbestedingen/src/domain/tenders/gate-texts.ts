// SPDX-License-Identifier: EUPL-1.2
import { isBlank, missed, type Gate } from './gate.js';

/** T-08, Aw 1.5: lots, or a reason why there is one only. */
export const gateLots: Gate = (draft) =>
  draft.lots.length === 1 && isBlank(draft.lotsReason) ? [missed('GATE_LOTS', 'no_reason', 'lotsReason')] : [];

/** T-08: the cooperation clause is chosen; `none` has a reason. */
export const gateCooperation: Gate = (draft) => {
  if (draft.cooperationClause === null) return [missed('GATE_COOPERATION', 'not_chosen', 'cooperationClause')];
  return draft.cooperationClause === 'none' && isBlank(draft.cooperationReason) ? [missed('GATE_COOPERATION', 'no_reason', 'cooperationReason')] : [];
};

/** T-08: when, who and with what result the initiatives of the area were involved, or why not. */
export const gateInvolvement: Gate = ({ involvement }) => {
  if (involvement === null) return [missed('GATE_INVOLVEMENT', 'not_answered', 'involvement')];
  if (!involvement.involved) return isBlank(involvement.reason) ? [missed('GATE_INVOLVEMENT', 'no_reason', 'involvement.reason')] : [];
  const blank = (['when', 'who', 'result'] as const).filter((field) => isBlank(involvement[field]));
  return blank.map((field) => missed('GATE_INVOLVEMENT', field, `involvement.${field}`));
};

/** T-12: who took part in consultation or drafting is listed with what each received, or nobody did. */
export const gatePreparation: Gate = ({ preparation }) => {
  if (preparation === null) return [missed('GATE_PREPARATION', 'not_answered', 'preparation')];
  if (preparation.nobody) return [];
  if (preparation.participants.length === 0) return [missed('GATE_PREPARATION', 'empty', 'preparation.participants')];
  return preparation.participants.flatMap((participant, index) =>
    (['who', 'received'] as const)
      .filter((field) => isBlank(participant[field]))
      .map((field) => missed('GATE_PREPARATION', field, `preparation.participants.${index}.${field}`)),
  );
};

/** T-08, A-01: the advice round is announced with what advisers see and how it counts, or there is a reason for none. */
export const gateAdviceRound: Gate = ({ adviceRound }) => {
  if (adviceRound === null) return [missed('GATE_ADVICE_ROUND', 'not_answered', 'adviceRound')];
  if (!adviceRound.announced) return isBlank(adviceRound.reason) ? [missed('GATE_ADVICE_ROUND', 'no_reason', 'adviceRound.reason')] : [];
  const sees = adviceRound.seesCriteria.length === 0 ? [missed('GATE_ADVICE_ROUND', 'sees_nothing', 'criteria')] : [];
  return isBlank(adviceRound.howItCounts) ? [...sees, missed('GATE_ADVICE_ROUND', 'how_it_counts', 'adviceRound.howItCounts')] : sees;
};

/** T-08, Aw 1.4 lid 2: one sentence on social value. */
export const gateSocialValue: Gate = (draft) => (isBlank(draft.socialValue) ? [missed('GATE_SOCIAL_VALUE', 'missing', 'socialValue')] : []);

/** T-08: reasons for the procedure (Aw 1.4 lid 1). */
export const gateProcedureReason: Gate = (draft) =>
  isBlank(draft.procedureReason) ? [missed('GATE_PROCEDURE_REASON', 'missing', 'procedureReason')] : [];

/** What is bought, where and for which themes: advisers are found by area and theme. */
export const gateSubject: Gate = (draft, { threshold, socialService }) => {
  const found = isBlank(draft.description) ? [missed('GATE_SUBJECT', 'no_description', 'description')] : [];
  if (draft.cpvCode === null) found.push(missed('GATE_SUBJECT', 'no_cpv', 'cpvCode'));
  else if (draft.estimatedValueCents !== null && threshold === null) found.push(missed('GATE_SUBJECT', 'unknown_cpv', 'cpvCode'));
  else if (draft.procedure === 'sas' && !socialService) found.push(missed('GATE_SUBJECT', 'no_social_service', 'procedure'));
  // T-03: reserving is for listed services only (Aw 2.82a).
  if (draft.reserved === 'res-pub-ser' && !socialService) found.push(missed('GATE_SUBJECT', 'not_reservable', 'reserved'));
  if (draft.areaCodes.length === 0 || draft.areaYear === null) found.push(missed('GATE_SUBJECT', 'no_area', 'areaCodes'));
  if (draft.themes.length === 0) found.push(missed('GATE_SUBJECT', 'no_theme', 'themes'));
  return found;
};

/** T-04: the value is known, and a procedure that is not open to all stays below the threshold. */
export const gateValue: Gate = (draft, { threshold }) => {
  if (draft.estimatedValueCents === null) return [missed('GATE_VALUE', 'missing', 'estimatedValueCents')];
  const closed = draft.procedure === 'invited' || draft.procedure === 'direct';
  return closed && threshold?.aboveThreshold === true
    ? [missed('GATE_VALUE', 'above_threshold', 'procedure', { threshold: threshold.thresholdCents })]
    : [];
};
