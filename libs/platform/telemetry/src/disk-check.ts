// SPDX-License-Identifier: EUPL-1.2
import { statfs } from 'node:fs/promises';
import type { HealthCheck } from './health.js';

const LEAST_FREE_BYTES = 256 * 1024 * 1024;

/** An envelope that does not fit on the disk is a bid that is lost: stop taking work before that. */
export const diskCheck = (folder: string): HealthCheck => ({
  name: 'disk',
  isWell: async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize > LEAST_FREE_BYTES;
  },
});
