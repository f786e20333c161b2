// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import type { OpenApiPaths } from '@samenspel/http-kit';
import { AwardRecordController } from './award/award-record.controller.js';
import { awardPaths } from './award/award-paths.js';
import { BidDocumentController } from './bids/bid-document.controller.js';
import { bidsPaths } from './bids/bids-paths.js';
import { EnvelopeController } from './bids/envelope.controller.js';

/** Handlers under `/api/v1` for files and machines; one line each, as resolvers are. */
export const aanbestedingenControllers: Type[] = [EnvelopeController, BidDocumentController, AwardRecordController];

/** Their description; a spec of the API compares it with the routes. */
export const aanbestedingenPaths: OpenApiPaths = { ...awardPaths, ...bidsPaths };
