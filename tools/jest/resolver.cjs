// SPDX-License-Identifier: EUPL-1.2
// Our sources import './x.js', as Node will see it after the build; in tests the file is still './x.ts'.
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

/** @type {import('jest-resolve').SyncResolver} */
module.exports = (request, options) => {
  if (request.startsWith('.') && request.endsWith('.js') && !options.basedir.includes('node_modules')) {
    const source = resolve(options.basedir, request.replace(/\.js$/, '.ts'));
    if (existsSync(source)) return source;
  }
  return options.defaultResolver(request, options);
};
