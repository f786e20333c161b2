// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { stateDiagram } from '@samenspel/kernel';
import { readFileSync } from 'node:fs';
import { challengeTransitions, type ChallengeStatus } from './domain/challenges/challenge-status.js';
import { objectionTransitions, type ObjectionStatus } from './domain/challenges/objection-status.js';

describe('the README', () => {
  it('C-05 C-18 shows the states as the tables have them', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${stateDiagram<ChallengeStatus>(challengeTransitions, 'draft')}\n\`\`\``);
    expect(readme).toContain(`\`\`\`mermaid\n${stateDiagram<ObjectionStatus>(objectionTransitions, 'filed')}\n\`\`\``);
  });
});
