// SPDX-License-Identifier: EUPL-1.2
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

/** What is inside a backup, whole in memory: for small ones in specs. */
export async function plainOf(file: string, identity: string): Promise<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return gunzipSync(await decrypter.decrypt(new Uint8Array(readFileSync(file))));
}

const MAGIC_BYTES = 'samenspel backup\n'.length;
const [BEGIN, END] = [1, 3];

/** The last document and all its frames taken out, by somebody who has the key and so can seal it again. */
export async function withoutOneDocument(file: string, identity: string): Promise<Buffer> {
  const plain = await plainOf(file, identity);
  let [from, to] = [0, 0];
  let inDocument = false;
  for (let at = MAGIC_BYTES; at < plain.length;) {
    const kind = plain.readUInt8(at);
    const next = at + 5 + plain.readUInt32BE(at + 1);
    if (kind === BEGIN)
      inDocument = plain
        .subarray(at + 5, next)
        .toString()
        .includes('"kind":"document"');
    if (kind === BEGIN && inDocument) from = at;
    if (kind === END && inDocument) to = next;
    at = next;
  }
  if (from === 0 || to <= from) throw new Error('there is no document in this backup');
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  return Buffer.from(await encrypter.encrypt(new Uint8Array(gzipSync(Buffer.concat([plain.subarray(0, from), plain.subarray(to)])))));
}
