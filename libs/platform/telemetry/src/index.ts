// SPDX-License-Identifier: EUPL-1.2
export { diskCheck } from './disk-check.js';
export { Health, type HealthCheck } from './health.js';
export { Log, type LogLevel } from './log.js';
export type { LogFields } from './log-fields.js';
export { Metrics } from './metrics.js';
export { startMetricsServer } from './metrics-server.js';
export { NestLog } from './nest-log.js';
export { requestLog } from './request-log.js';
