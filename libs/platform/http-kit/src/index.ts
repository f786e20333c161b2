// SPDX-License-Identifier: EUPL-1.2
export { allowedMethods } from './allowed-methods.js';
export { httpKitDatabase } from './database.js';
export { Draining } from './draining.js';
export { neverKept } from './never-kept.js';
export { noTrailingSlash } from './no-trailing-slash.js';
export { originCheck } from './origin-check.js';
export { openApiAnswer, openApiProblems, type OpenApiPath, type OpenApiPaths } from './openapi.js';
export { ProblemFilter, PROBLEM_SETTINGS, sendProblem, type ProblemSettings } from './problem.filter.js';
export { DomainProblem, orProblem, RequestRefused } from './problem.js';
export { type ProblemDocument, type SayIn } from './problem-document.js';
export { API_VERSION, publicApi } from './public-api.js';
export { QueryParameters, QueryParametersGuard } from './query-parameters.js';
export { RateLimitGuard } from './rate-limit.guard.js';
export { forgetRequestCounts, RequestCounts } from './request-counts.js';
export { securityHeaders } from './security-headers.js';
export { httpKitTexts } from './texts.js';
