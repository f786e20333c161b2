// SPDX-License-Identifier: EUPL-1.2
import { registerEnumType } from '@nestjs/graphql';
import { ACT_KINDS } from '../domain/challenges/act-rules.js';
import { CAPACITIES, LEGAL_CHECK_SUBJECTS, LEGAL_REGIMES, type ActOf, type DecisionPower } from '../domain/challenges/act.js';
import { CHALLENGE_STATUSES, DECISION_OUTCOMES } from '../domain/challenges/challenge-status.js';
import { ASPECTS, EVALUATION_ASPECTS, INSTRUMENTS } from '../domain/challenges/content.js';
import { OBJECTION_OUTCOMES } from '../domain/challenges/objection-status.js';
import { PUBLIC_CHECKS } from '../domain/challenges/public-text.js';
import { APPLICANT_KINDS } from '../domain/policy/policy.js';

const named = <Code extends string>(codes: readonly Code[]): { readonly [Name in Code]: Name } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [Name in Code]: Name };

export type SuspendGround = ActOf<'suspend'>['ground'];
export const SUSPEND_GROUNDS = ['foreign_information', 'applicant_delay', 'force_majeure'] as const satisfies readonly SuspendGround[];
export const DECISION_POWERS = ['mandate', 'college', 'council'] as const satisfies readonly DecisionPower[];

export const ChallengeStatusEnum = named(CHALLENGE_STATUSES);
registerEnumType(ChallengeStatusEnum, { name: 'ChallengeStatus', description: 'Where a challenge stands (C-05).' });
export const ChallengeActEnum = named(ACT_KINDS);
registerEnumType(ChallengeActEnum, { name: 'ChallengeActKind', description: 'What can be done in the life of a challenge.' });
export const CapacityEnum = named(CAPACITIES);
registerEnumType(CapacityEnum, { name: 'ChallengeCapacity', description: 'In what capacity somebody acts in a case.' });
export const LegalRegimeEnum = named(LEGAL_REGIMES);
registerEnumType(LegalRegimeEnum, { name: 'LegalRegime', description: 'Under what kind of law it is decided (C-06).' });
export const SuspendGroundEnum = named(SUSPEND_GROUNDS);
registerEnumType(SuspendGroundEnum, { name: 'SuspendGround', description: 'A ground that the municipality gives notice of (Awb 4:15).' });
export const DecisionOutcomeEnum = named(DECISION_OUTCOMES);
registerEnumType(DecisionOutcomeEnum, { name: 'ChallengeOutcome' });
export const DecisionPowerEnum = named(DECISION_POWERS);
registerEnumType(DecisionPowerEnum, { name: 'DecisionPower', description: 'Who decides: a mandate holder, the municipal executive or the council.' });
export const ObjectionOutcomeEnum = named(OBJECTION_OUTCOMES);
registerEnumType(ObjectionOutcomeEnum, { name: 'ObjectionOutcome' });
export const LegalCheckSubjectEnum = named(LEGAL_CHECK_SUBJECTS);
registerEnumType(LegalCheckSubjectEnum, { name: 'LegalCheckSubject', description: 'What is checked before an agreement (C-31).' });
export const EvaluationAspectEnum = named(EVALUATION_ASPECTS);
registerEnumType(EvaluationAspectEnum, { name: 'EvaluationAspect', description: 'What an evaluation asks after (C-35).' });
export const AspectEnum = named(ASPECTS);
registerEnumType(AspectEnum, { name: 'ChallengeAspect', description: 'What a plan says that it betters (C-35).' });
export const InstrumentEnum = named(INSTRUMENTS);
registerEnumType(InstrumentEnum, { name: 'ChallengeInstrument', description: 'What a case is an instance of (C-35).' });
export const ApplicantKindEnum = named(APPLICANT_KINDS);
registerEnumType(ApplicantKindEnum, { name: 'ApplicantKind' });
export const PublicCheckEnum = named(PUBLIC_CHECKS);
registerEnumType(PublicCheckEnum, { name: 'PublicCheck', description: 'What the person who releases a text has looked for (C-34).' });
