// SPDX-License-Identifier: EUPL-1.2
export { figureAt, figureWithSource, knownFiguresAt, legalCalendarAt } from './application/dated-figures.js';
export { ExplainTerm } from './application/explain-term.js';
export { FindCodes } from './application/find-codes.js';
export { FindFigures } from './application/find-figures.js';
export { loadReference, type Queryable } from './application/load-reference.js';
export { SetFigure, type FigureInput } from './application/set-figure.js';
export { VerifyFigure } from './application/verify-figure.js';
export { CODE_LISTS, cpvCovers, sameCpvGroup, type Code, type CodeList, type CodeListName } from './domain/code-list.js';
export { inForce, type DatedFigure, type EquatedDays, type FigureKey, type FigureValues } from './domain/dated-figure.js';
export { referenceDatabase } from './persistence/database-part.js';
export { ReferenceModule } from './reference.module.js';
export { referenceTexts } from './texts.js';
