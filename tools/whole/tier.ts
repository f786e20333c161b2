// SPDX-License-Identifier: EUPL-1.2

/** `npm run test:full` plays all of what `npm test` plays a few of. */
export const isFull = (): boolean => process.env['SAMENSPEL_TIER'] === 'full';
