// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';

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

/** Packed forms: what they begin with, and how they are taken apart. */
const PACKED = [
  { form: 'gzip', starts: ['1f8b08'], pack: gzipSync, unpack: gunzipSync },
  { form: 'zlib', starts: ['7801', '785e', '789c', '78da'], pack: deflateSync, unpack: inflateSync },
] as const;
const FIRST_PACKED_BYTES = 32;
const MOST_PACKED_BYTES = 1024 * 1024;

/** Every form in which a text is searched for, as somebody would plant it. */
export function formsOf(text: string): ReadonlyMap<string, Buffer> {
  const around = `Er staat nog meer omheen. ${text} En daarna ook.`;
  return new Map([...needlesOf(text), ...PACKED.map(({ form, pack }) => [form, pack(around)] as const)]);
}

/** All that can be read from here as a packed text; noise gives nothing, and what is cut off or damaged gives what comes before. */
function unpacked(unpack: typeof gunzipSync, content: Buffer, at: number): Buffer {
  const attempt = (length: number): Buffer | null => {
    try {
      return unpack(content.subarray(at, at + length), { finishFlush: constants.Z_SYNC_FLUSH });
    } catch {
      return null;
    }
  };
  let plain: Buffer = Buffer.alloc(0);
  let [good, length] = [0, FIRST_PACKED_BYTES];
  for (; length <= MOST_PACKED_BYTES && at + good < content.length; length *= 2) {
    const more = attempt(length);
    if (more === null) break;
    [plain, good] = [more, length];
  }
  // What does not even begin well is no packed text: a needle alone is packed into more than the first bytes.
  if (good === 0) return plain;
  // Somewhere between what was good and what was not, the packed text ends badly.
  for (let step = Math.floor((length - good) / 2); step > 0; step = Math.floor(step / 2)) {
    const more = attempt(good + step);
    if (more !== null) [plain, good] = [more, good + step];
  }
  return plain;
}

/** The packed forms in which one of the needles stands. */
export function packedFormsWith(needles: readonly Buffer[], content: Buffer): string[] {
  const holds = ({ starts, unpack }: (typeof PACKED)[number]): boolean =>
    starts.some((start) => {
      const magic = Buffer.from(start, 'hex');
      for (let at = content.indexOf(magic); at !== -1; at = content.indexOf(magic, at + 1)) {
        const plain = unpacked(unpack, content, at);
        if (needles.some((needle) => plain.includes(needle))) return true;
      }
      return false;
    });
  return PACKED.filter(holds).map(({ form }) => form);
}

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return [];
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
    const forms = needles.filter(([, needle]) => content.includes(needle)).map(([form]) => form);
    const all = needles.map(([, needle]) => needle);
    return [...forms, ...packedFormsWith(all, content)].map((form) => ({ file, form }));
  });
}
