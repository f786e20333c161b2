// SPDX-License-Identifier: EUPL-1.2
import { readSettings, workerTable, type Environment } from '@samenspel/config';

export type WorkerSettings = ReturnType<typeof readSettings<typeof workerTable>>;

/** Everything that this program is told, read once and checked. */
export const readWorkerSettings = (environment: Environment): WorkerSettings => readSettings(workerTable, environment);
