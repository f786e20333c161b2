// SPDX-License-Identifier: EUPL-1.2
// npm run evidence -- check: which results of the third tier still speak of this code. It stops a release, not a commit.
import { fileURLToPath } from 'node:url';
import { checkEvidence } from './evidence.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

if (process.argv[2] === 'check') {
  const { counts, text } = checkEvidence(project);
  process.stdout.write(`${text}\n`);
  process.exitCode = counts ? 0 : 1;
} else {
  process.stderr.write('Use it like this: npm run evidence -- check\n');
  process.exitCode = 2;
}
