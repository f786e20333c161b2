// SPDX-License-Identifier: EUPL-1.2
export { startWorker, type RunningWorker } from './start-worker.js';
export { readWorkerSettings, type WorkerSettings } from './worker-settings.js';
