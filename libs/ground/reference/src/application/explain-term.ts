// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { DomainProblem } from '@samenspel/http-kit';
import { answerTerm, type TermAnswer, type TermQuestion } from '@samenspel/kernel';
import { DataSource } from 'typeorm';
import { legalCalendarAt } from './dated-figures.js';

/** by which day, and why; anybody may check a date with the calendar that holds on the first day of the term (C-20). */
@Injectable()
export class ExplainTerm {
  constructor(private readonly dataSource: DataSource) {}

  async execute(question: TermQuestion): Promise<TermAnswer> {
    const answer = answerTerm(question, await legalCalendarAt(this.dataSource, question.start));
    if (!answer.ok) throw new DomainProblem([answer.error]);
    return answer.value;
  }
}
