// SPDX-License-Identifier: EUPL-1.2
import { basename, dirname, sep } from 'node:path';

export const HEADER = '// SPDX-License-Identifier: EUPL-1.2';
const EMPTY_NAMES = /^(utils?|common|helpers?|misc|shared|lib)$/;
const EMPTY_CLASSES = /^Base[A-Z]|Manager$|Helper$|Utils?$/;
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Migrations are numbered, so that a folder shows their order. */
const MIGRATION = /^\d{4}-[a-z0-9-]+\.ts$/;

/** @type {import('eslint').Rule.RuleModule} */
const spdxHeader = {
  meta: { type: 'problem', messages: { missing: `The first line is "${HEADER}".` }, schema: [] },
  create: (context) => ({
    Program: (node) => {
      const [first = '', second = ''] = context.sourceCode.lines;
      if (first !== HEADER && !(first.startsWith('#!') && second === HEADER)) context.report({ node, messageId: 'missing' });
    },
  }),
};

/** @type {import('eslint').Rule.RuleModule} */
const names = {
  meta: {
    type: 'problem',
    messages: {
      empty: '"{{name}}" says nothing: name it after what it is for.',
      kebab: 'File names are in kebab-case; "{{name}}" is not.',
    },
    schema: [],
  },
  create: (context) => ({
    Program: (node) => {
      const file = basename(context.filename);
      const folder = dirname(context.filename).split(sep).at(-1) ?? '';
      const stem = file.split('.')[0] ?? '';
      for (const name of [stem, folder]) if (EMPTY_NAMES.test(name)) context.report({ node, messageId: 'empty', data: { name } });
      if (!KEBAB.test(file) && !MIGRATION.test(file)) context.report({ node, messageId: 'kebab', data: { name: file } });
    },
    ClassDeclaration: (node) => {
      const name = node.id?.name ?? '';
      if (EMPTY_CLASSES.test(name)) context.report({ node, messageId: 'empty', data: { name } });
    },
  }),
};

/** Conventions of this house that no kept lint package knows. */
export const house = { rules: { 'spdx-header': spdxHeader, names } };
