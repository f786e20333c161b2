// SPDX-License-Identifier: EUPL-1.2
/**
 * One set of compiler options for the build and for Jest, so that what is
 * tested is what runs. Types are checked apart, by `tsc --noEmit`.
 * @type {import('@swc/core').Options}
 */
export const swcOptions = {
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
    // Node refuses a JSON import without its attribute.
    experimental: { keepImportAttributes: true },
  },
};
