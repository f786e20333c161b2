// SPDX-License-Identifier: EUPL-1.2
export { EnvelopeStore, type StoredEnvelope } from './envelope-store.js';
export { InstallationKeys, SEAL_OVERHEAD, type KeyCheck, type KeyPurpose } from './installation-keys.js';
export { generateKeySet, rotateKeySet, type KeySet } from './key-set.js';
export { KeySettingError, UnreadableAtRest } from './key-setting-error.js';
export { ReceiptKeys, type KeysDocument, type PublishedKey } from './receipt-keys.js';
