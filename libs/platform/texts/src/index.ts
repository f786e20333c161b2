// SPDX-License-Identifier: EUPL-1.2
export { checkTexts } from './check-texts.js';
export { type TextPart, type TextTable } from './text-table.js';
export { Texts, type TextParams } from './texts.js';
export { usedKeys, type UsedKeys } from './used-keys.js';
