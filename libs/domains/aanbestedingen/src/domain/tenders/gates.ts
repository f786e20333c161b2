// SPDX-License-Identifier: EUPL-1.2
import type { Gate, GateContext, GateError } from './gate.js';
import { gateFigures } from './gate-figures.js';
import { gateInvited, gateOpeningOfficers, gateRoles } from './gate-people.js';
import { gatePlanning } from './gate-planning.js';
import {
  gateAdviceRound,
  gateCooperation,
  gateInvolvement,
  gateLots,
  gatePreparation,
  gateProcedureReason,
  gateSocialValue,
  gateSubject,
  gateValue,
} from './gate-texts.js';
import { gateWeights } from './gate-weights.js';
import type { DraftTender } from './tender.js';

const GATES: readonly Gate[] = [
  gatePlanning,
  gateWeights,
  gateLots,
  gateCooperation,
  gateInvolvement,
  gatePreparation,
  gateAdviceRound,
  gateSocialValue,
  gateProcedureReason,
  gateInvited,
  gateOpeningOfficers,
  gateRoles,
  gateSubject,
  gateValue,
  gateFigures,
];

/** T-08: everything that stands in the way of publishing, all at once; empty when nothing does. */
export const missedGates = (draft: DraftTender, context: GateContext): readonly GateError[] => GATES.flatMap((gate) => gate(draft, context));
