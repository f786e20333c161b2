// SPDX-License-Identifier: EUPL-1.2
import { operatorEnvironment, runCommand } from '../operator/run-command.mjs';
import { backup } from './backup-command.mjs';

await runCommand(() => backup(process.argv.slice(2), operatorEnvironment()));
