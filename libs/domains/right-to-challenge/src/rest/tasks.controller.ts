// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param } from '@nestjs/common';
import { Allow } from '@samenspel/access';
import { FindTasks, type TaskView } from '../application/find-tasks.js';
import { icalendar, type CalendarDay } from './calendar.js';

const WORDS = {
  alert: 'Vanaf nu minder dan een jaar',
  notice: 'Laatste dag om verlenging op te zeggen',
  last: 'Laatste dag om uit te dagen',
  end: 'Het contract eindigt',
};

/** C-02: the register of challengeable tasks as a feed and as a calendar. */
@Controller('api/v1/municipalities/:slug/challengeable-tasks')
export class TasksController {
  constructor(private readonly find: FindTasks) {}

  @Get()
  @Allow('challenge:read')
  @Header('cache-control', 'public, max-age=300')
  async feed(@Param('slug') slug: string): Promise<{ tasks: readonly TaskView[] }> {
    return { tasks: await this.find.all(slug) };
  }

  @Get('calendar.ics')
  @Allow('challenge:read')
  @Header('cache-control', 'public, max-age=300')
  @Header('content-type', 'text/calendar; charset=utf-8')
  async calendar(@Param('slug') slug: string): Promise<string> {
    const tasks = await this.find.all(slug);
    const latest = tasks.reduce((stamp, { publishedAt }) => (publishedAt !== null && publishedAt > stamp ? publishedAt : stamp), new Date(0));
    return icalendar('Taken die u kunt uitdagen', latest, tasks.flatMap(daysOf));
  }
}

const daysOf = ({ id, title, description, alertFrom, extensionNoticeOn, lastChallengeOn, contractEndsOn }: TaskView): readonly CalendarDay[] =>
  Object.entries({ alert: alertFrom, notice: extensionNoticeOn, last: lastChallengeOn, end: contractEndsOn }).flatMap(([what, day]) =>
    day === null ? [] : [{ uid: `${id}-${what}@samenspel`, day, summary: `${title}: ${WORDS[what as keyof typeof WORDS]}`, description }],
  );
