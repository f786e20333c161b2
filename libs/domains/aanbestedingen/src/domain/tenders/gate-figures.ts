// SPDX-License-Identifier: EUPL-1.2
import { missed, type Gate } from './gate.js';

/** ICU chooses words by a plain name. */
export const figureName = (key: string): string => key.replaceAll('.', '_');

/** T-04: outside a sandbox nothing is published on a figure that is not the one of that day. */
export const gateFigures: Gate = (draft, { figures }) =>
  draft.sandbox
    ? []
    : figures.provisional.map((key) =>
        missed('GATE_FIGURES', figureName(key), key.startsWith('threshold.') ? 'estimatedValueCents' : 'planning', { key }),
      );
