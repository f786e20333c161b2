// SPDX-License-Identifier: EUPL-1.2

/** The operations of one address, by method, as OpenAPI writes them. */
export type OpenApiPath = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Addresses below `/api/v1`, such as `/lots/{lotId}/award-record`; each lib describes those that it serves. */
export type OpenApiPaths = Readonly<Record<string, OpenApiPath>>;

/** An answer with the version header that all have. */
export const openApiAnswer = (description: string, mediaType: string, schema: object): object => ({
  description,
  headers: { 'API-Version': { $ref: '#/components/headers/ApiVersion' } },
  content: { [mediaType]: { schema } },
});

/** What every operation may answer besides. */
export const openApiProblems = {
  '4XX': { $ref: '#/components/responses/Problem' },
  '5XX': { $ref: '#/components/responses/Problem' },
} as const;
