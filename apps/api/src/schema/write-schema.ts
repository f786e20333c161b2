// SPDX-License-Identifier: EUPL-1.2
// As a program, after the build: writes schema.graphql. It needs no database: nothing is asked while the graph is made.
import 'reflect-metadata';
import { generateKeySet } from '@samenspel/keys';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readApiSettings } from '../api-settings.js';
import { coreOf } from '../core.js';
import { createApi } from '../create-api.js';
import { printedSchema } from './build-schema.js';

const keys = generateKeySet();
const core = coreOf(
  readApiSettings({
    SAMENSPEL_MODE: 'test',
    DATABASE_URL: 'postgresql://nobody@localhost/nothing',
    SAMENSPEL_DOCUMENTS_DIR: tmpdir(),
    SAMENSPEL_INSTALLATION_KEYS: keys.installationKeys,
    SAMENSPEL_RECEIPT_KEY: keys.receiptKey,
    SAMENSPEL_SESSION_KEYS: keys.sessionKeys,
    SAMENSPEL_LOG_LEVEL: 'error',
  }),
);
const app = await createApi(core);
await writeFile(fileURLToPath(new URL('../../../../schema.graphql', import.meta.url)), printedSchema(app));
await app.close();
