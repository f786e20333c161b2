// SPDX-License-Identifier: EUPL-1.2
import { createReadStream, existsSync } from 'node:fs';
import { link, mkdir, open, opendir, readdir, rm, utimes } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';

const HELD = '.held-for-backup';
/** As the store of envelopes does it: a listing does not tell when something came in. */
const CONSTANT_MOMENT = new Date(0);
const SAFE_NAME = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** @param {string} folder @returns {AsyncGenerator<string>} names below it, with forward slashes */
async function* namesBelow(folder) {
  if (!existsSync(folder)) return;
  for await (const entry of await opendir(folder, { recursive: true }))
    if (entry.isFile()) yield relative(folder, join(entry.parentPath, entry.name)).split(sep).join(posix.sep);
}

/** @param {NodeJS.ErrnoException} problem @param {string[]} codes */
const isOneOf = (problem, codes) => codes.includes(problem.code ?? '');

/**
 * A second name for every document, so that one that is destroyed meanwhile stays until it is copied. `hold` may be called again
 * and adds what came since.
 * @param {string} folder
 */
export async function holdDocuments(folder) {
  const held = join(folder, HELD);
  // What a backup left that was killed.
  await rm(held, { recursive: true, force: true });
  const hold = async () => {
    for await (const name of namesBelow(folder)) {
      if (name.startsWith(`${HELD}/`)) continue;
      await mkdir(dirname(join(held, name)), { recursive: true, mode: 0o700 });
      await link(join(folder, name), join(held, name)).catch((/** @type {NodeJS.ErrnoException} */ problem) => {
        // Held already, or destroyed since it was listed.
        if (!isOneOf(problem, ['EEXIST', 'ENOENT'])) throw problem;
      });
    }
  };
  return {
    hold,
    names: () => namesBelow(held),
    read: (/** @type {string} */ name) => createReadStream(join(held, name)),
    release: () => rm(held, { recursive: true, force: true }),
  };
}

/** @param {string} folder */
export const isEmptyFolder = async (folder) => !existsSync(folder) || (await readdir(folder)).length === 0;

/** @param {string} name */
export const isSafeName = (name) => SAFE_NAME.test(name);

/** Writes one document and waits for the disk. @param {string} folder @param {string} name @param {AsyncIterable<Uint8Array>} source */
export async function writeDocument(folder, name, source) {
  const place = join(folder, name);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const file = await open(place, 'wx', 0o600);
  try {
    await file.writeFile(source);
    await file.utimes(CONSTANT_MOMENT, CONSTANT_MOMENT);
    await file.sync();
  } finally {
    await file.close();
  }
  await utimes(dirname(place), CONSTANT_MOMENT, CONSTANT_MOMENT);
}
