// SPDX-License-Identifier: EUPL-1.2
export { systemActor, visitor, type ActingParty, type Actor, type Language, type PartyKind } from './actor.js';
export { conflict, invalid, notFound, refused, type DomainError } from './domain-error.js';
export { isId, orderedId, randomId } from './ids.js';
export { assertNever, err, ok, type Err, type Ok, type Result } from './result.js';
export { mayGo, reachableFrom, stateDiagram, type Transitions } from './transitions.js';
export { basisPoints, isBasisPoints, shareOf, WHOLE_IN_BASIS_POINTS, type BasisPoints } from './money/basis-points.js';
export { addCents, cents, isCents, shareOfCents, subtractCents, sumCents, type Cents } from './money/cents.js';
export { Fraction, safeNumber } from './money/fraction.js';
export { LEGAL_TIME_ZONE, localDateOf, localInstant, localTimeOf, startOfLocalDay } from './time/amsterdam.js';
export {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  compareDates,
  daysBetween,
  earlierDate,
  isBetween,
  laterDate,
  localDate,
  parseLocalDate,
  weekday,
  yearOf,
  type LocalDate,
} from './time/local-date.js';
export { dutchHolidays, easterSunday, type HolidayName } from './terms/holidays.js';
export { LegalCalendar, type CalendarLaw, type CalendarTable, type DayOff, type EquatedDay } from './terms/legal-calendar.js';
export { type ExplainedDay } from './terms/explained-days.js';
export { isWithin, type LegalTerm, type TermStep } from './terms/legal-term.js';
export { penaltyFor, sharedPenalty, type Penalty, type PenaltyFacts, type PenaltyRates } from './terms/penalty.js';
export {
  SUSPENSION_ARTICLES,
  suspendedTerm,
  suspensionForSupplement,
  type EndRule,
  type GroundedSuspension,
  type SuspendedTerm,
  type Suspension,
  type SuspensionGround,
} from './terms/suspension.js';
export { days, months, outsideTermsAct, weeks, years, type OutsideTermsAct, type TermLength } from './terms/term-length.js';
export {
  countedBack,
  europeanTerm,
  extendedForOutage,
  extendedTo,
  laterOfBothTerms,
  otherTerm,
  statutoryTerm,
  termInHours,
  workingDaysTerm,
  type OtherTermRule,
} from './terms/terms.js';
export {
  answerTerm,
  reckonTerm,
  TERM_KINDS,
  TERM_RULES,
  type LaterNotice,
  type ReckonedTerm,
  type TermAnswer,
  type TermKind,
  type TermQuestion,
  type TermQuestionError,
} from './terms/term-question.js';
export { dayOffReason, reasonsOf, type TermReason } from './terms/term-reasons.js';
export { kernelTexts } from './texts.js';
