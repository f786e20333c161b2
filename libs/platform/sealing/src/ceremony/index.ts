// SPDX-License-Identifier: EUPL-1.2
// Node only: short-lived processes in which secret keys exist. Browsers use the face `.`.
export { FEWEST_OFFICERS, makeLotKeys, type MakeLotKeysInput } from './make-lot-keys.js';
export { CEREMONY_MS, OpeningCeremony, type EnvelopeToOpen, type OpeningFinding } from './opening-ceremony.js';
export type { LotKeys, SessionShare, UnlockRequest } from './protocol.js';
export { CeremonyEnded } from './short-lived-process.js';
