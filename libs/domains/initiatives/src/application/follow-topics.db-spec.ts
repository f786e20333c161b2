// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadAreas } from '@samenspel/areas';
import type { Actor } from '@samenspel/kernel';
import { anActor, aPerson } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { Topics } from '../domain/topics.js';
import { FollowTopics } from './follow-topics.js';
import { TopicFollowers } from './topic-followers.js';

let database: TestDatabase;
let follow: FollowTopics;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadAreas(database.dataSource);
  follow = new FollowTopics(database.unitOfWork, database.reads);
});
afterAll(() => database.close());

const wijk = { code: 'WK030801', year: 2024 };
const buurt = { code: 'BU03080103', year: 2024 };
const elsewhere = { code: 'BU03080200', year: 2024 };
const following = async (topics: Topics): Promise<Actor> => {
  const actor = anActor({ personId: await aPerson(database.dataSource) });
  expect(await follow.execute(actor, topics)).toMatchObject({ ok: true });
  return actor;
};
const hearOf = (themes: string[], areas = [wijk]): Promise<readonly string[]> => TopicFollowers.of(database.dataSource, areas, themes);

describe('topics that one follows', () => {
  it('X-05 I-13 who asked hears of a theme and an area: both must fit, and an empty list fits all', async () => {
    const both = await following({ themes: ['food'], areas: [buurt] });
    const theme = await following({ themes: ['food', 'food'], areas: [] });
    const place = await following({ themes: [], areas: [buurt, buurt] });
    const away = await following({ themes: ['food'], areas: [elsewhere] });
    const heard = await hearOf(['food']);
    expect([both, theme, place, away].map(({ personId }) => heard.includes(personId ?? ''))).toEqual([true, true, true, false]);
    const other = await hearOf(['energy_and_climate']);
    expect([both, theme, place, away].map(({ personId }) => other.includes(personId ?? ''))).toEqual([false, false, true, false]);
    expect(await follow.own(theme)).toEqual({ themes: ['food'], areas: [] });
  });

  it('X-05 two empty lists end it, and who chose nothing hears nothing', async () => {
    const actor = await following({ themes: ['safety'], areas: [] });
    const silent = anActor({ personId: await aPerson(database.dataSource) });
    const heard = await hearOf(['safety']);
    expect([actor, silent].map(({ personId }) => heard.includes(personId ?? ''))).toEqual([true, false]);
    await follow.execute(actor, { themes: [], areas: [] });
    expect(await hearOf(['safety'])).not.toContain(actor.personId);
    expect(await follow.own(silent)).toEqual({ themes: [], areas: [] });
  });

  it('X-05 an area that does not exist, or too many, is refused', async () => {
    const actor = anActor({ personId: await aPerson(database.dataSource) });
    const code = async (topics: Topics): Promise<unknown> => {
      const result = await follow.execute(actor, topics);
      return result.ok ? null : result.error.code;
    };
    expect(await code({ themes: [], areas: [{ code: 'BU03089999', year: 2024 }] })).toBe('AREA_UNKNOWN');
    expect(await code({ themes: [], areas: Array.from({ length: 51 }, () => buurt) })).toBe('TOO_MUCH_FOLLOWED');
  });
});
