// SPDX-License-Identifier: EUPL-1.2
import { openApiAnswer, openApiProblems, type OpenApiPaths } from '@samenspel/http-kit';

const inPath = (name: string, schema: object): object => ({ name, in: 'path', required: true, schema });
const id = { type: 'string', format: 'uuid' };
const bytes = { type: 'string', format: 'binary' };

export const bidsPaths: OpenApiPaths = {
  '/lots/{lotId}/envelopes/{purpose}': {
    post: {
      operationId: 'putEnvelope',
      tags: ['bids'],
      summary: 'Uploads one sealed envelope of a bid; `submitBid` in the graph takes the reference',
      parameters: [inPath('lotId', id), inPath('purpose', { type: 'string', enum: ['quality', 'price'] })],
      requestBody: { required: true, content: { 'application/octet-stream': { schema: bytes } } },
      responses: {
        '201': openApiAnswer('What the submission asks for.', 'application/json', {
          type: 'object',
          required: ['ref'],
          properties: { ref: { type: 'string' } },
        }),
        ...openApiProblems,
      },
    },
  },
  '/bids/{bidId}/documents/{index}': {
    get: {
      operationId: 'getBidDocument',
      tags: ['bids'],
      summary: 'A file of an opened bid, for who may read that bid',
      parameters: [inPath('bidId', id), inPath('index', { type: 'integer', minimum: 0 })],
      responses: { '200': openApiAnswer('The file, as a download.', 'application/octet-stream', bytes), ...openApiProblems },
    },
  },
};
