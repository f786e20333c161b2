// SPDX-License-Identifier: EUPL-1.2
import { gemeenteOf, knownAreas, type AreaRef } from '@samenspel/areas';
import { Reads, UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { Injectable } from '@nestjs/common';
import { followsNothing, readTopics, type Topics } from '../domain/topics.js';

const PUT = {
  name: 'initiatives-follow-topics',
  text: `INSERT INTO initiatives.topic_follow (person_id, themes, areas, gemeente_codes) VALUES ($1, $2, $3, $4)
    ON CONFLICT (person_id) DO UPDATE SET themes = excluded.themes, areas = excluded.areas, gemeente_codes = excluded.gemeente_codes`,
};
const DROP = { name: 'initiatives-follow-nothing', text: 'DELETE FROM initiatives.topic_follow WHERE person_id = $1' };
const OWN = { name: 'initiatives-followed-topics', text: 'SELECT themes, areas FROM initiatives.topic_follow WHERE person_id = $1' };

/** X-05, I-13: a person chooses what to hear about; nothing is sent to who did not. It is read by that person and by the sender of notices only. */
@Injectable()
export class FollowTopics {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /** Replaces what was followed; empty lists end it. */
  async execute(actor: Actor, input: Topics): Promise<Result<Topics, DomainError>> {
    const { personId } = actor;
    if (personId === null) return err(notFound());
    return this.unitOfWork.run<Topics, DomainError>(actor, async (work) => {
      const read = readTopics(input, await knownAreas(work.db, input.areas.slice(0, 100)));
      if (!read.ok) return read;
      const { themes, areas } = read.value;
      const gemeenten = [...new Set(areas.map((area) => gemeenteOf(area.code)))];
      if (followsNothing(read.value)) await work.rows(DROP, [personId]);
      else await work.rows(PUT, [personId, themes, JSON.stringify(areas), gemeenten]);
      return ok(read.value);
    });
  }

  async own(actor: Actor): Promise<Topics> {
    const row = await this.reads.row<{ themes: string[]; areas: AreaRef[] }>(OWN, [actor.personId]);
    return row ?? { themes: [], areas: [] };
  }
}
