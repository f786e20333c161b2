// SPDX-License-Identifier: EUPL-1.2
// Loaded before a program: from then on its own clock is wrong by SPEC_CLOCK_SKEW_MS, as on a machine that lost its time server.
const skew = Number(process.env['SPEC_CLOCK_SKEW_MS'] ?? 0);
const RightDate = Date;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, words, self) => Reflect.construct(target, words.length === 0 ? [RightDate.now() + skew] : words, self),
  get: (target, name, self) => (name === 'now' ? () => RightDate.now() + skew : Reflect.get(target, name, self)),
});
