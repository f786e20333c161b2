// SPDX-License-Identifier: EUPL-1.2
// npm run municipality -- create GM0308 [--slug baarn] [--name …] [--sandbox]
import { createMunicipality } from './create-municipality.mjs';
import { operatorEnvironment, runCommand } from './run-command.mjs';

await runCommand(() => createMunicipality(process.argv.slice(2), operatorEnvironment()));
