// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { stateDiagram } from '@samenspel/kernel';
import { readFileSync } from 'node:fs';
import { tenderTransitions, type TenderStatus } from './domain/tenders/tender-status.js';

describe('the README', () => {
  it('T-06 shows the states as the table has them', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${stateDiagram<TenderStatus>(tenderTransitions, 'draft')}\n\`\`\``);
  });
});
