// SPDX-License-Identifier: EUPL-1.2
import { aanbestedingenPaths } from '@samenspel/aanbestedingen';
import { rightToChallengePaths } from '@samenspel/right-to-challenge';
import { openApiAnswer, openApiProblems, type OpenApiPaths } from '@samenspel/http-kit';

/** Every address below `/api/v1`: those of this app, then those of each lib. A spec compares them with the routes. */
export const openApiPaths: OpenApiPaths = {
  '/openapi.json': {
    get: {
      operationId: 'getOpenApi',
      tags: ['description'],
      summary: 'This description',
      responses: {
        '200': openApiAnswer('The description of this interface in OpenAPI 3.0.', 'application/json', { type: 'object' }),
        ...openApiProblems,
      },
    },
  },
  ...aanbestedingenPaths,
  ...rightToChallengePaths,
};
