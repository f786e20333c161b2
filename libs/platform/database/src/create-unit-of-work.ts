// SPDX-License-Identifier: EUPL-1.2
import { AuditWriter, SubjectKeys } from '@samenspel/audit';
import type { InstallationKeys } from '@samenspel/keys';
import type { DataSource } from 'typeorm';
import { UnitOfWork } from './unit-of-work.js';

/** The one place that ties the transaction to the audit's keys; apps and tests make their unit of work here. */
export const createUnitOfWork = (dataSource: DataSource, keys: InstallationKeys): UnitOfWork =>
  new UnitOfWork(dataSource, new AuditWriter(new SubjectKeys(keys)));
