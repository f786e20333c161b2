// SPDX-License-Identifier: EUPL-1.2
export { graphql, readFragment, type FragmentOf, type ResultOf, type VariablesOf } from './graph.js';
export { ask, RequestFailed, type Asking, type FailureKind } from './request.js';
export { SecondFactorProvider, useAskForCode } from './second-factor.js';
export { SessionProvider, useSession, type Session, type Standing, type Viewer } from './session.js';
export { useAnswer } from './use-answer.js';
export { useStep, type Step, type StepError, type StepState } from './use-step.js';
