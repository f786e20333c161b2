// SPDX-License-Identifier: EUPL-1.2
/** One operation under `/api/v1`, as OpenAPI writes it. */
export type OpenApiOperation = Readonly<Record<string, unknown>>;

export type OpenApiPaths = Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;

const json = (description: string, schema: object): object => ({
  description,
  headers: { 'API-Version': { $ref: '#/components/headers/ApiVersion' } },
  content: { 'application/json': { schema } },
});

/** What every operation may answer besides. */
export const problems = {
  '4XX': { $ref: '#/components/responses/Problem' },
  '5XX': { $ref: '#/components/responses/Problem' },
} as const;

/** The addresses of this app itself. Whoever adds a handler under `/api/v1` adds its path here; a spec compares. */
export const ownPaths: OpenApiPaths = {
  '/openapi.json': {
    get: {
      operationId: 'getOpenApi',
      tags: ['description'],
      summary: 'This description',
      responses: { '200': json('The description of this interface in OpenAPI 3.0.', { type: 'object' }), ...problems },
    },
  },
};
