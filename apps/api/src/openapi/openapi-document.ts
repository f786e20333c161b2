// SPDX-License-Identifier: EUPL-1.2
import { API_VERSION } from '@samenspel/http-kit';
import { openApiPaths } from './openapi-paths.js';

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable; programs may rely on it.' },
    correlationId: { type: 'string', format: 'uuid' },
    rule: { type: 'string', description: 'The rule of the specification that refuses.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message', 'path'],
        properties: { code: { type: 'string' }, message: { type: 'string' }, path: { type: 'array', items: { type: 'string' } } },
      },
    },
  },
} as const;

/** Served at `/api/v1/openapi.json` (NL GOV API Design Rules: OpenAPI 3.0, one server, contact, version). */
export const openApiDocument = (origin: string): object => ({
  openapi: '3.0.3',
  info: {
    title: 'Samenspel',
    description: 'Open data and files of Samenspel. Everything else is in the GraphQL interface at /graphql.',
    version: API_VERSION,
    license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    contact: { name: 'The municipality that runs this installation', url: origin, email: `beheer@${new URL(origin).hostname}` },
  },
  servers: [{ url: `${origin}/api/v1` }],
  tags: [
    { name: 'description', description: 'What this interface is' },
    { name: 'tenders', description: 'Tenders: sealed envelopes on their way in, receipts and records on their way out' },
  ],
  paths: openApiPaths,
  components: {
    headers: { ApiVersion: { description: 'Full version of the interface', schema: { type: 'string', example: API_VERSION } } },
    responses: {
      Problem: {
        description: 'What is wrong, in the language asked for (RFC 9457).',
        headers: { 'API-Version': { $ref: '#/components/headers/ApiVersion' } },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas: { Problem: problemSchema },
  },
});
