// SPDX-License-Identifier: EUPL-1.2
export { checkTexts } from './check-texts.js';
export { paramsOfText } from './message-ast.js';
export { checkPlainLanguage, parseHardWords, type HardWords } from './plain-language.js';
export { type TextPart, type TextTable } from './text-table.js';
export { textOfMessage, Texts, type TextParams } from './texts.js';
export { usedKeys, type UsedKeys } from './used-keys.js';
