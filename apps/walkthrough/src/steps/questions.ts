// SPDX-License-Identifier: EUPL-1.2
import { done, expectThat } from '../expectation.js';
import type { Step } from '../step.js';

const ask: Step = {
  id: 'ask-question',
  title: 'A provider asks a question; nobody learns who asked',
  whenLeftOut: { refusedAt: 'clarification-note', code: 'NOTHING_TO_PUBLISH' },
  async play(world) {
    done(
      await world
        .person('noord')
        .mutate('askQuestion', { tenderId: world.tenderId, text: 'Mag het vervoer ook met vrijwilligers?' }, 'question { id }'),
    );
    return [];
  },
};

const answer: Step = {
  id: 'clarification-note',
  title: 'The officer answers, without knowing whom, and publishes one note to all at once',
  async play(world) {
    const officer = world.person('procurement');
    const { openQuestions } = await officer.query<{ openQuestions: { nodes: { id: string; text: string }[] } }>(
      'query ($id: ID!) { openQuestions(tenderId: $id, first: 20) { nodes { id text } } }',
      { id: world.tenderId },
    );
    for (const question of openQuestions.nodes) {
      done(await officer.mutate('answerQuestion', { questionId: question.id, answer: 'Ja, als zij daarvoor verzekerd zijn.' }, 'question { id }'));
    }
    const { note } = done(
      await officer.mutate<{ note: { number: number } }>('publishClarificationNote', { tenderId: world.tenderId }, 'note { number }'),
    );
    const seen = JSON.stringify(openQuestions);
    expectThat(!seen.includes('Noord') && !seen.includes(world.partyOf('noord')), 'the officer can see who asked');
    return [`nota van inlichtingen ${note.number}: ${openQuestions.nodes.length} question(s)`];
  },
};

export const questionSteps: readonly Step[] = [ask, answer];
