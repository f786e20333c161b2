// SPDX-License-Identifier: EUPL-1.2
/** @type {import('jest').Config} */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/*.db-spec.ts', '**/*.e2e-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['/dist/'],
  resolver: '<rootDir>/tools/jest/resolver.cjs',
  transform: { '^.+\\.ts$': '<rootDir>/tools/jest/transform.mjs' },
  transformIgnorePatterns: ['/node_modules/'],
  setupFiles: ['<rootDir>/tools/jest/nest-first.mjs'],
  testEnvironment: 'node',
  // A whole API, a database and a provider start in hooks; a busy machine with two cores needs its time.
  testTimeout: 60_000,
  testEnvironmentOptions: { customExportConditions: ['samenspel', 'node', 'node-addons'] },
  workerIdleMemoryLimit: '1GB',
  maxWorkers: 2,
};
