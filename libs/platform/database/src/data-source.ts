// SPDX-License-Identifier: EUPL-1.2
import { DataSource } from 'typeorm';
import type { DatabasePart } from './part.js';
import { pgTypes } from './pg-types.js';

export interface ConnectionSettings {
  /** A statement that takes longer is ended by the database; 5 seconds unless stated, 2 for public reading. */
  readonly statementTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
}

/** Connects lazily: call `initialize()`. Nothing is ever synchronised; migrations are the only way to change the schema. */
export function createDataSource(url: string, parts: readonly DatabasePart[], poolSize: number, settings: ConnectionSettings = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: parts.flatMap((part) => [...part.entities]),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 10_000,
    applicationName: settings.applicationName ?? 'samenspel',
    extra: {
      types: pgTypes,
      options: '-c TimeZone=UTC',
      statement_timeout: settings.statementTimeoutMs ?? 5_000,
      idle_in_transaction_session_timeout: 60_000,
      idleTimeoutMillis: 30_000,
    },
  });
}
