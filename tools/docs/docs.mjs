// SPDX-License-Identifier: EUPL-1.2
// npm run docs: writes every page that is made from the code.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, project } from '../bootstrap/bootstrap.mjs';

await bootstrap(async () => {
  spawnSync(process.execPath, [join(project, 'tools/build/build.mjs')], { cwd: project, stdio: 'inherit' });
  const { pages } = await import('./pages.mjs');
  for (const [path, make] of pages) {
    writeFileSync(join(project, path), await make(project));
    process.stdout.write(`${path}\n`);
  }
  return 0;
});
