// SPDX-License-Identifier: EUPL-1.2
import type { NewEvent } from '../event.js';

/** An initiative became visible, changed while visible, or was hidden; whoever copied it drops it after `initiative.hidden` (I-14). */
export type InitiativeEventType = 'initiative.published' | 'initiative.changed' | 'initiative.hidden';

/** Initiatives belong to the installation, so no municipality is named (P-03); who wants more asks for the party. */
export type InitiativeEvent = NewEvent<InitiativeEventType, Readonly<Record<string, never>>>;

export const initiativeEvent = (type: InitiativeEventType, partyId: string): InitiativeEvent => ({
  type,
  version: 1,
  municipalityId: null,
  subject: { kind: 'initiative', id: partyId },
  data: {},
});
