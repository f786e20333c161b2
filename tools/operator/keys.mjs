// SPDX-License-Identifier: EUPL-1.2
// npm run keys -- init | rotate | check
import { keys } from './keys-command.mjs';
import { operatorEnvironment, runCommand } from './run-command.mjs';

await runCommand(() => keys(process.argv[2], operatorEnvironment()));
