// SPDX-License-Identifier: EUPL-1.2
import { databaseParts, textParts } from '@samenspel/composition';
import { apiTable, readSettings } from '@samenspel/config';
import { createDataSource, createUnitOfWork } from '@samenspel/database';
import { systemActor } from '@samenspel/kernel';
import { InstallationKeys } from '@samenspel/keys';
import { CreateMunicipality } from '@samenspel/parties';
import { Texts } from '@samenspel/texts';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

const USAGE = 'Use it like this: npm run municipality -- create GM0308 [--slug baarn] [--name "Name"] [--sandbox]';
const { databaseUrl, installationKeys } = apiTable;

/** What a person would write in an address. @param {string} name */
const slugOf = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** @param {string[]} words */
function readWords(words) {
  const options = /** @type {const} */ ({ slug: { type: 'string' }, name: { type: 'string' }, sandbox: { type: 'boolean' } });
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
  const [verb, code] = positionals;
  if (verb !== 'create' || code === undefined) throw new Error(USAGE);
  return { ...values, code };
}

/**
 * Makes a tenant with its party and clock.
 * @param {string[]} words @param {Readonly<Record<string, string | undefined>>} env @returns {Promise<string>}
 */
export async function createMunicipality(words, env) {
  const { code, slug, name, sandbox = false } = readWords(words);
  const settings = readSettings({ databaseUrl, installationKeys }, env);
  const dataSource = await createDataSource(settings.databaseUrl, databaseParts, 1, { applicationName: 'samenspel-municipality' }).initialize();
  try {
    const [area] = await dataSource.query(`SELECT name FROM areas.area WHERE code = $1 ORDER BY year DESC LIMIT 1`, [code]);
    const input = { code, slug: slug ?? slugOf(area?.name ?? code), sandbox, ...(name === undefined ? {} : { name }) };
    const unitOfWork = createUnitOfWork(dataSource, InstallationKeys.parse(settings.installationKeys));
    const made = await new CreateMunicipality(unitOfWork).execute(systemActor(randomUUID()), input);
    if (!made.ok) throw new Error(new Texts(textParts).textOfError('en', made.error));
    return [
      `${name ?? area?.name ?? code} is a municipality of this installation now, at /${input.slug}${sandbox ? ', as a sandbox' : ''}.`,
      `  municipality ${made.value.municipalityId}`,
      `  party        ${made.value.partyId}`,
      'Next: two tenant administrators, appointed by the installation administrator.',
    ].join('\n');
  } finally {
    await dataSource.destroy();
  }
}
