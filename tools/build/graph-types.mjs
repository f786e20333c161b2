// SPDX-License-Identifier: EUPL-1.2
// The types of the graph, as the portals' documents need them; written when schema.graphql is newer.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {string} file */
const changedAt = (file) =>
  stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  );

/** @param {string} project @returns {Promise<void>} */
export async function writeGraphTypes(project) {
  const from = join(project, 'schema.graphql');
  const to = join(project, 'libs/web/api-client/src/introspection.gen.ts');
  if ((await changedAt(to)) >= (await changedAt(from))) return;
  const { buildSchema, introspectionFromSchema } = await import('graphql');
  const { minifyIntrospection, outputIntrospectionFile } = await import('@gql.tada/internal');
  const introspection = minifyIntrospection(introspectionFromSchema(buildSchema(await readFile(from, 'utf8'))));
  const types = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
  // What follows would speak for every document of the program; ours name these types themselves.
  const own = types.slice(types.indexOf('export type'), types.indexOf('import * as gqlTada'));
  await writeFile(to, own);
}
