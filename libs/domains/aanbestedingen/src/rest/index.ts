// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import type { OpenApiPaths } from '@samenspel/http-kit';
import { BidDocumentController } from './bids/bid-document.controller.js';
import { bidsPaths } from './bids/bids-paths.js';
import { EnvelopeController } from './bids/envelope.controller.js';

/** Handlers under `/api/v1` for files and machines; one line each, as resolvers are. */
export const aanbestedingenControllers: Type[] = [EnvelopeController, BidDocumentController];

/** Their description; a spec of the API compares it with the routes. */
export const aanbestedingenPaths: OpenApiPaths = { ...bidsPaths };
