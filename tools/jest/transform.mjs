// SPDX-License-Identifier: EUPL-1.2
import swcJest from '@swc/jest';
import { swcOptions } from '../build/swc-options.mjs';

const { module: _unused, ...options } = swcOptions;
export default swcJest.createTransformer({ ...options, swcrc: false });
