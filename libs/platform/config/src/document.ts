// SPDX-License-Identifier: EUPL-1.2
import type { Setting } from './setting.js';
import { tables } from './tables.js';

type Shown = Pick<Setting<unknown>, 'name' | 'description' | 'secret' | 'usual' | 'usualIsForDemo' | 'optional' | 'expected'>;

function usualOf(setting: Shown): string {
  if (setting.usual === null) return setting.optional ? 'none' : '**must be set**';
  const shown = setting.usual === '' ? 'empty' : `\`${setting.usual}\``;
  return setting.usualIsForDemo ? `**must be set**; demo: ${shown}` : shown;
}

const line = (setting: Shown): string => {
  const file = setting.secret ? ` Secret: also from the file that \`${setting.name}_FILE\` names.` : '';
  return `| \`${setting.name}\` | ${setting.description}${file} | ${setting.expected} | ${usualOf(setting)} |`;
};

/** docs/configuration.md. */
export function configurationPage(): string {
  const parts = Object.entries(tables).map(([app, table]) =>
    [
      `## Settings of ${app}`,
      '',
      '| name | what it does | must be | when not set |',
      '|---|---|---|---|',
      ...Object.values(table).map(line),
      '',
    ].join('\n'),
  );
  return [
    '# Configuration',
    '',
    'This page is generated from `libs/platform/config`. Settings come from the environment and are read once, at the start.',
    'A wrong setting stops the start with a sentence that names it.',
    '`SAMENSPEL_MODE` is `production` (also when it is not set), `demo` or `test`. Production refuses what serves the demo only.',
    '',
    ...parts,
  ].join('\n');
}

/** .env.example: every setting once, those with a fallback as a comment. */
export function environmentExample(): string {
  const all = new Map(Object.values(tables).flatMap((table) => Object.values(table).map((setting: Shown) => [setting.name, setting] as const)));
  const lines = [...all.values()].flatMap((setting) => {
    const must = setting.usual === null && !setting.optional;
    return [`# ${setting.description}`, `${must ? '' : '# '}${setting.name}=${setting.usual ?? ''}`, ''];
  });
  return ['# Generated from libs/platform/config; explained in docs/configuration.md.', 'SAMENSPEL_MODE=production', '', ...lines].join('\n');
}
