// SPDX-License-Identifier: EUPL-1.2
import { auditDatabase } from '@samenspel/audit';
import { databaseDatabase, type DatabasePart } from '@samenspel/database';
import { eventsDatabase } from '@samenspel/events';

/** Every lib that keeps something in the database, from the ground up. */
export const databaseParts: readonly DatabasePart[] = [databaseDatabase, auditDatabase, eventsDatabase];
