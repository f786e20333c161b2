// SPDX-License-Identifier: EUPL-1.2
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, NotFoundException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { correlationIdOf, languageOf } from '@samenspel/access';
import type { Request, Response } from 'express';
import { allowedMethods } from './allowed-methods.js';
import { problemDocument, read, type SayIn } from './problem-document.js';
import { RequestRefused } from './problem.js';

/** Everything the filter needs from the app. */
export interface ProblemSettings {
  readonly say: SayIn;
  /** Bugs and outages, told once with their correlation id. */
  readonly report: (error: unknown, correlationId: string) => void;
}

export const PROBLEM_SETTINGS = Symbol.for('samenspel.http-kit.problem-settings');

/** Global filter: every refusal outside GraphQL is problem+json, and a bug says nothing but its correlation id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(PROBLEM_SETTINGS) private readonly settings: ProblemSettings,
    private readonly adapter: HttpAdapterHost,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    // GraphQL has its own way out.
    if (host.getType<string>() === 'graphql') throw thrown;
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    sendProblem(this.withMethods(thrown, request, response), request, response, this.settings);
  }

  /** Nest throws "not found" for a wrong method too. */
  private withMethods(thrown: unknown, request: Request, response: Response): unknown {
    if (!(thrown instanceof NotFoundException)) return thrown;
    const methods = allowedMethods(this.adapter.httpAdapter.getInstance<object>(), request.path);
    if (methods.length === 0 || methods.includes(request.method)) return thrown;
    response.setHeader('Allow', methods.join(', '));
    return new RequestRefused('METHOD_NOT_ALLOWED', 405);
  }
}

export function sendProblem(thrown: unknown, request: Request, response: Response, { say, report }: ProblemSettings): void {
  const problem = read(thrown);
  const correlationId = correlationIdOf(request);
  if (problem.status >= 500 && problem.code === 'INTERNAL_SERVER_ERROR') report(thrown, correlationId);
  if (response.headersSent) return void response.destroy();
  if (thrown instanceof RequestRefused) for (const [name, value] of Object.entries(thrown.headers)) response.setHeader(name, value);
  const document = problemDocument(problem, say, languageOf(request), correlationId);
  response.status(problem.status).set('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(document));
}
