// SPDX-License-Identifier: EUPL-1.2
import type { QualityPart } from '@samenspel/sealing';

const LENGTH_BYTES = 4;
type Stored = Omit<QualityPart, 'documents'> & { readonly documents: readonly { readonly size: number }[] };

/** A quality part in one row of bytes: what is text as JSON, then the documents in their order. */
export function qualityToBytes(part: QualityPart): Buffer {
  const documents = part.documents.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.byteLength }));
  const text = Buffer.from(JSON.stringify({ ...part, documents }));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, ...part.documents.map(({ bytes }) => bytes)]);
}

export function qualityFromBytes(bytes: Buffer): QualityPart {
  let at = LENGTH_BYTES + bytes.readUInt32BE();
  const stored = JSON.parse(bytes.subarray(LENGTH_BYTES, at).toString()) as Stored;
  const documents = stored.documents.map(({ size, ...rest }) => {
    at += size;
    return { ...rest, bytes: new Uint8Array(bytes.subarray(at - size, at)) };
  });
  return { ...stored, documents: documents as unknown as QualityPart['documents'] };
}
