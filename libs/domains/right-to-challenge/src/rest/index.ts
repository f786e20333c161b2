// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import { openApiAnswer, openApiProblems, type OpenApiPaths } from '@samenspel/http-kit';
import { TasksController } from './tasks.controller.js';

export const rightToChallengeControllers: Type[] = [TasksController];

const slug = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } };

/** Their description; a spec of the API compares it with the routes. */
export const rightToChallengePaths: OpenApiPaths = {
  '/municipalities/{slug}/challengeable-tasks': {
    get: {
      operationId: 'listChallengeableTasks',
      tags: ['right to challenge'],
      summary: 'The tasks of a municipality that residents may ask to take over',
      parameters: [slug],
      responses: {
        '200': openApiAnswer('The register, at most a thousand tasks.', 'application/json', {
          type: 'object',
          required: ['tasks'],
          properties: { tasks: { type: 'array', items: { type: 'object', additionalProperties: true } } },
        }),
        ...openApiProblems,
      },
    },
  },
  '/municipalities/{slug}/challengeable-tasks/calendar.ics': {
    get: {
      operationId: 'getChallengeableTasksCalendar',
      tags: ['right to challenge'],
      summary: 'The same as an iCalendar: alert, notice of extension, last day to challenge, end of the contract',
      parameters: [slug],
      responses: { '200': openApiAnswer('The calendar.', 'text/calendar', { type: 'string' }), ...openApiProblems },
    },
  },
};
