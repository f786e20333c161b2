// SPDX-License-Identifier: EUPL-1.2

/** A key setting is missing or wrong; the message is the sentence with which the start stops. */
export class KeySettingError extends Error {
  override readonly name = 'KeySettingError';
}

/** Bytes at rest do not open: damaged, moved to another place, or sealed under a key that is not in the settings. */
export class UnreadableAtRest extends Error {
  override readonly name = 'UnreadableAtRest';
}
