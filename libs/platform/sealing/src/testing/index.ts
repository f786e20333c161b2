// SPDX-License-Identifier: EUPL-1.2
export { priceExample, qualityExample } from './bid.example.js';
export { PASSPHRASE_EXAMPLE, vaultExample } from './vault.example.js';
