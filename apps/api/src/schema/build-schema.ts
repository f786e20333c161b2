// SPDX-License-Identifier: EUPL-1.2
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { INestApplicationContext } from '@nestjs/common';
import { lexicographicSortSchema, printSchema } from 'graphql';

const HEADER = `# Written by npm run schema from the code; do not edit. A spec compares it.\n\n`;

/** The graph as the committed file holds it. */
export const printedSchema = (app: INestApplicationContext): string =>
  `${HEADER}${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
