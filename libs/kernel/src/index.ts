// SPDX-License-Identifier: EUPL-1.2
export { assertNever, err, ok, type Err, type Ok, type Result } from './result.js';
