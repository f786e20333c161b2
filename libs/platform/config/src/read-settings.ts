// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import type { Mode, Setting } from './setting.js';

export type SettingTable = Readonly<Record<string, Setting<unknown>>>;
export type Settings<Table extends SettingTable> = {
  readonly [Key in keyof Table]: Table[Key] extends Setting<infer T> ? T : never;
};
export type Environment = Readonly<Record<string, string | undefined>>;

/** Stops the start; the message has a sentence for each wrong setting, and never the value of a secret. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

const MODES = ['production', 'demo', 'test'] as const;

/** Production unless another mode is written: forgetting it is then the safe mistake. */
export function readMode(env: Environment): Mode {
  const written = env['SAMENSPEL_MODE'] ?? '';
  if (written === '') return 'production';
  const mode = MODES.find((one) => one === written);
  if (mode === undefined) throw new WrongSettings([`SAMENSPEL_MODE is "${written}", but must be one of ${MODES.join(', ')}.`]);
  return mode;
}

/** Reads, checks and freezes all settings of a program at once, so that the operator sees every mistake in one go. */
export function readSettings<Table extends SettingTable>(table: Table, env: Environment): Settings<Table> & { readonly mode: Mode } {
  const mode = readMode(env);
  const sentences: string[] = [];
  const values = Object.entries(table).map(([key, setting]) => [key, read(setting, mode, env, sentences)] as const);
  if (sentences.length > 0) throw new WrongSettings(sentences);
  return Object.freeze({ ...Object.fromEntries(values), mode }) as Settings<Table> & { readonly mode: Mode };
}

function read(setting: Setting<unknown>, mode: Mode, env: Environment, sentences: string[]): unknown {
  const written = writtenText(setting, env, sentences);
  if (written === undefined) return undefined;
  if (written === null) return fallback(setting, mode, sentences);
  const value = setting.parse(written);
  if (value === null) {
    const shown = setting.secret ? 'has a wrong form' : `is "${written}"`;
    sentences.push(`${setting.name} ${shown}, but must be ${setting.expected}.`);
    return undefined;
  }
  const why = mode === 'production' ? setting.unfit(value) : null;
  if (why !== null) sentences.push(`${setting.name} cannot be used in production: ${why}.`);
  return value;
}

function fallback(setting: Setting<unknown>, mode: Mode, sentences: string[]): unknown {
  if (setting.usual !== null && !(mode === 'production' && setting.usualIsForDemo)) return setting.parse(setting.usual);
  if (setting.optional) return null;
  const file = setting.secret ? `, or put it in a file and name that in ${setting.name}_FILE` : '';
  sentences.push(`${setting.name} is not set. ${setting.description} Set it to ${setting.expected}${file}.`);
  return undefined;
}

/** Null when nothing is written; undefined when it cannot be read, which is said already. */
function writtenText(setting: Setting<unknown>, env: Environment, sentences: string[]): string | null | undefined {
  const direct = env[setting.name] ?? '';
  const file = setting.secret ? (env[`${setting.name}_FILE`] ?? '') : '';
  if (direct !== '' && file !== '') {
    sentences.push(`${setting.name} and ${setting.name}_FILE are both set. Keep one of them.`);
    return undefined;
  }
  if (file === '') return direct === '' ? null : direct;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    sentences.push(`${setting.name}_FILE names ${file}, which cannot be read. Check the path and the rights of the file.`);
    return undefined;
  }
}
