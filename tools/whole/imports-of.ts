// SPDX-License-Identifier: EUPL-1.2
import { parseSync } from '@swc/core';
import { isAbsolute, join, relative } from 'node:path';

/** Everything that a source imports, exports from elsewhere, or loads by name while it runs. */
export function importsOf(source: string): string[] {
  const program = JSON.stringify(parseSync(source, { syntax: 'typescript', target: 'es2022' }), (_key, value: unknown) => value);
  const found: string[] = [];
  JSON.parse(program, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const node = value as {
      type?: string;
      source?: { value: string } | null;
      callee?: { type: string; value?: string };
      arguments?: { expression: { value?: string } }[];
    };
    if (/^(Import|Export)(Named|All|)?Declaration$/.test(node.type ?? '') && node.source) found.push(node.source.value);
    const loads = node.type === 'CallExpression' && (node.callee?.type === 'Import' || node.callee?.value === 'require');
    if (loads) found.push(node.arguments?.[0]?.expression.value ?? 'something that is reckoned while it runs');
    return value;
  });
  return found;
}

/** Node's own modules, the allowed packages, and files below the folder: whatever else a source of that folder imports. */
export function foreignImports(folder: string, file: string, source: string, allowed: readonly string[]): string[] {
  return importsOf(source).filter((name) => {
    if (name.startsWith('node:') || allowed.includes(name)) return false;
    const from = relative(folder, join(file, '..', name));
    return !name.startsWith('.') || from.startsWith('..') || isAbsolute(from);
  });
}
