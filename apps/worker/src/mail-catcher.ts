// SPDX-License-Identifier: EUPL-1.2
// A program of its own: the mail server of the demo, which keeps every mail as a file.
import { mailCatcherTable, readSettings } from '@samenspel/config';
import { MailCatcher } from '@samenspel/messages';

const settings = readSettings(mailCatcherTable, process.env);
if (settings.mode === 'production') throw new Error('The mail catcher does not run in production: it delivers nothing.');
const catcher = new MailCatcher(settings.mailDir);
await catcher.listen(settings.mailPort);
process.stdout.write(`the mail catcher listens on port ${settings.mailPort} and writes to ${settings.mailDir}\n`);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void catcher.close().then(() => process.exit(0)));
