// SPDX-License-Identifier: EUPL-1.2
import { openApiAnswer, openApiProblems, type OpenApiPaths } from '@samenspel/http-kit';

const lotId = { name: 'lotId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

export const awardPaths: OpenApiPaths = {
  '/lots/{lotId}/award-record': {
    get: {
      operationId: 'getAwardRecord',
      tags: ['awards'],
      summary: 'The award record of a lot as data, from the award decision on, for who has a task in it',
      parameters: [lotId],
      responses: {
        '200': openApiAnswer('The record (Aw 2.132).', 'application/json', {
          type: 'object',
          required: ['format', 'version', 'openings', 'advice', 'orderOfKnowledge', 'decisions', 'items'],
          properties: { format: { const: 'samenspel-award-record' }, version: { const: 1 } },
          additionalProperties: true,
        }),
        ...openApiProblems,
      },
    },
  },
  '/lots/{lotId}/award-record.pdf': {
    get: {
      operationId: 'getAwardRecordDocument',
      tags: ['awards'],
      summary: 'The same record as a tagged PDF in Dutch',
      parameters: [lotId],
      responses: { '200': openApiAnswer('The document.', 'application/pdf', { type: 'string', format: 'binary' }), ...openApiProblems },
    },
  },
};
