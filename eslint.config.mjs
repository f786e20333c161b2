// SPDX-License-Identifier: EUPL-1.2
import tseslint from 'typescript-eslint';
import { house } from './tools/lint/house.mjs';

const SPECS = ['**/*.spec.ts', '**/*.db-spec.ts', '**/*.e2e-spec.ts'];

/** @param {string} selector @param {string} message */
const no = (selector, message) => ({ selector, message });

const everywhere = [
  no("CallExpression[callee.name='forwardRef']", 'A circle: give one of the two what it needs from above instead.'),
  no(
    "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|unstable_mockModule|doMock)$/]",
    'Use the real thing, or hand in another one.',
  ),
  no('MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]', 'A test runs, or is not there.'),
  no('CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', 'A test runs, or is not there.'),
  no("Property[key.name='synchronize'][value.value=true]", 'The schema changes by migrations only.'),
  no(
    "Property[key.name='fieldResolverEnhancers'] > ArrayExpression[elements.length>0]",
    'Guards per field cost 14 to 20 ms a list; fields are checked once per document.',
  ),
];

const timeIsAParameter = [
  no("NewExpression[callee.name='Date'][arguments.length=0]", 'Time is a parameter.'),
  no("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Time is a parameter.'),
  no("MemberExpression[object.object.name='Temporal'][object.property.name='Now']", 'Time is a parameter.'),
];

export default tseslint.config(
  { ignores: ['bench/postgraphile/**', '**/node_modules/', '**/dist/', '**/*.gen.ts', 'coverage/'] },
  { linterOptions: { noInlineConfig: true } },
  ...tseslint.configs.recommended,
  {
    plugins: { house },
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      // Rollback carries a failed Result out of TypeORM's transaction, which knows throws only.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Rollback'], allowThrowingAny: false, allowThrowingUnknown: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'prefer-const': 'error',
      'house/spdx-header': 'error',
      'house/names': 'error',
    },
  },
  {
    files: ['{libs,apps,tools}/**/*.{ts,mjs}'],
    ignores: SPECS,
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }] },
  },
  {
    files: ['libs/kernel/src/**/*.ts', 'libs/{ground,domains}/*/src/{domain,application}/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...timeIsAParameter] },
  },
  {
    files: ['libs/web/*/src/**/*.{ts,tsx}', 'apps/*-portal/src/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.web.json', './apps/municipal-portal/tsconfig.json', './apps/resident-portal/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }] },
  },
  { files: ['**/*.{mjs,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['tools/jest/resolver.cjs', '.dependency-cruiser.mjs'], ...tseslint.configs.disableTypeChecked },
);
