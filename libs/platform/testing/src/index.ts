// SPDX-License-Identifier: EUPL-1.2
export { cloneTemplate, type ClonedDatabase } from './clone.js';
export { createTestDatabase, type TestDatabase } from './create-test-database.js';
export { testKeys } from './test-keys.js';
export { onDatabase, testServer, type TestServer } from './test-server.js';
