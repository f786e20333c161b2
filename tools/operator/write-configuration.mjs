// SPDX-License-Identifier: EUPL-1.2
// Writes docs/configuration.md and .env.example from the tables of the config lib.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configurationPage, environmentExample } from '@samenspel/config';

const root = fileURLToPath(new URL('../../', import.meta.url));
mkdirSync(`${root}docs`, { recursive: true });
writeFileSync(`${root}docs/configuration.md`, configurationPage());
writeFileSync(`${root}.env.example`, environmentExample());
