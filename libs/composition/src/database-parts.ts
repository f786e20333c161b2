// SPDX-License-Identifier: EUPL-1.2
import { accountsDatabase } from '@samenspel/accounts';
import { aanbestedingenDatabase } from '@samenspel/aanbestedingen';
import { auditDatabase } from '@samenspel/audit';
import { databaseDatabase, type DatabasePart } from '@samenspel/database';
import { eventsDatabase } from '@samenspel/events';
import { partiesDatabase } from '@samenspel/parties';
import { referenceDatabase } from '@samenspel/reference';

/** Every lib that keeps something in the database, from the ground up. */
export const databaseParts: readonly DatabasePart[] = [
  databaseDatabase,
  auditDatabase,
  eventsDatabase,
  accountsDatabase,
  referenceDatabase,
  partiesDatabase,
  aanbestedingenDatabase,
];
