// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { CodeResolver } from './code.resolver.js';
import { ExplainTermResolver } from './explain-term.resolver.js';
import { FigureResolver } from './figure.resolver.js';

export { CodeType } from './code.type.js';
export { explainedTerm, ExplainedTermType } from './explained-term.type.js';
export { TermLengthInput } from './explain-term.args.js';
export { DatedFigureType } from './dated-figure.type.js';

/** Everything of this lib that the graph is made of. */
export const referenceResolvers: Provider[] = [CodeResolver, FigureResolver, ExplainTermResolver];
