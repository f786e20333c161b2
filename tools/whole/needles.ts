// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** base64 of a text that stands at each of the three places in a group of three bytes, without the edges that other text shares. */
const inBase64 = (text: string): string[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
    return encoded.slice(before === 0 ? 0 : before + 1, Math.floor(encoded.replace(/=+$/, '').length / 4) * 4 - 4);
  });

/** The forms in which a text can stand in a file. */
export function needlesOf(text: string): ReadonlyMap<string, Buffer> {
  const utf16 = Buffer.from(text, 'utf16le');
  const hex = Buffer.from(text).toString('hex');
  return new Map([
    ['raw', Buffer.from(text)],
    ...inBase64(text).map((encoded, at) => [`base64, ${at} bytes on`, Buffer.from(encoded)] as const),
    ['hex', Buffer.from(hex)],
    ['HEX', Buffer.from(hex.toUpperCase())],
    ['UTF-16 little endian', utf16],
    ['UTF-16 big endian', Buffer.from(utf16).swap16()],
  ]);
}

function filesBelow(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A file that PostgreSQL removed while we looked holds nothing any more. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

export interface Found {
  readonly file: string;
  readonly form: string;
}

/** Every file in these places (folders or files) in which the text stands in one of its forms. */
export function filesWith(text: string, places: readonly string[]): Found[] {
  const needles = [...needlesOf(text)];
  return places.flatMap(filesBelow).flatMap((file) => {
    const content = contentOf(file);
    return needles.filter(([, needle]) => content.includes(needle)).map(([form]) => ({ file, form }));
  });
}
