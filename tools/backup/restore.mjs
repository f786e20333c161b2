// SPDX-License-Identifier: EUPL-1.2
import { operatorEnvironment, runCommand } from '../operator/run-command.mjs';
import { restore } from './restore-command.mjs';

await runCommand(() => restore(process.argv.slice(2), operatorEnvironment()));
