// SPDX-License-Identifier: EUPL-1.2
export { createUnitOfWork } from './create-unit-of-work.js';
export { createDataSource, type ConnectionSettings } from './data-source.js';
export { databaseDatabase } from './database.js';
export { type DueHandler, type DueItem, type NewDueItem } from './due.js';
export { APP_ROLE, type AppRole } from './app-role.js';
export { DueRunner } from './due-runner.js';
export { beat, workerIsAlive } from './heartbeat.js';
export { forgetOldAnswers } from './idempotency.js';
export { checkMigrationLevel, migrate, undoMigrations, type MigrationLevel } from './migrate.js';
export { WAKE_CHANNEL } from './open-work.js';
export { type DatabasePart } from './part.js';
export { pgTypes, safeInteger } from './pg-types.js';
export { Reads, type Statement } from './reads.js';
export { moveSandboxClock, startClock, waitUntilDueIsDone, type StillDue } from './sandbox-clock.js';
export { databaseTexts } from './texts.js';
export { UnitOfWork, type RunOptions } from './unit-of-work.js';
export { type Work } from './work.js';
