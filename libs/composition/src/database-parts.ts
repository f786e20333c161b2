// SPDX-License-Identifier: EUPL-1.2
import { aanbestedingenDatabase } from '@samenspel/aanbestedingen';
import { accountsDatabase } from '@samenspel/accounts';
import { agreementsDatabase } from '@samenspel/agreements';
import { areasDatabase } from '@samenspel/areas';
import { auditDatabase } from '@samenspel/audit';
import { databaseDatabase, type DatabasePart } from '@samenspel/database';
import { eventsDatabase } from '@samenspel/events';
import { httpKitDatabase } from '@samenspel/http-kit';
import { initiativesDatabase } from '@samenspel/initiatives';
import { messagesDatabase } from '@samenspel/messages';
import { partiesDatabase } from '@samenspel/parties';
import { referenceDatabase } from '@samenspel/reference';
import { rightToChallengeDatabase } from '@samenspel/right-to-challenge';

/** Every lib that keeps something in the database, from the ground up. */
export const databaseParts: readonly DatabasePart[] = [
  databaseDatabase,
  auditDatabase,
  eventsDatabase,
  messagesDatabase,
  httpKitDatabase,
  referenceDatabase,
  areasDatabase,
  accountsDatabase,
  partiesDatabase,
  agreementsDatabase,
  initiativesDatabase,
  aanbestedingenDatabase,
  rightToChallengeDatabase,
];
