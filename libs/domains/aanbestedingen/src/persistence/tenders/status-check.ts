// SPDX-License-Identifier: EUPL-1.2
import { TENDER_STATUSES } from '../../domain/tenders/tender-status.js';

/** Tender and lot know the same statuses. */
export const statusCheck = `status IN (${TENDER_STATUSES.map((status) => `'${status}'`).join(', ')})`;
