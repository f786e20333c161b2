// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { sha256Hex } from '../encoding.js';
import { HEAD_BYTES, isEnvelopeHead, isEnvelopeSize } from './envelope-format.js';

export type IntakeCode = 'ENVELOPE_HEADER' | 'ENVELOPE_SIZE' | 'ENVELOPE_TOO_BIG';

/** Ends a stream that is not an envelope; `error` is what the sender is told. */
export class IntakeRefused extends Error {
  override readonly name = 'IntakeRefused';
  constructor(readonly error: DomainError<IntakeCode>) {
    super(error.code);
  }
}

/** Largest envelope that intake takes unless it is told otherwise: a container of 64 MiB. Opening one takes about nine times its size in memory. */
export const LARGEST_ENVELOPE = 67_125_432;

const refusal = (code: IntakeCode): DomainError<IntakeCode> => invalid(code, { rule: 'B-03' });

/**
 * Passes an envelope through and throws `IntakeRefused` at the first thing wrong
 * with its form: header, size class, limit. What it cannot see: whether the
 * envelope is sealed to the right key. Keep the bytes only when the stream ended well.
 */
export async function* checkedIntake(source: AsyncIterable<Uint8Array>, largest = LARGEST_ENVELOPE): AsyncGenerator<Uint8Array, void, undefined> {
  const head = new Uint8Array(HEAD_BYTES);
  let size = 0;
  for await (const piece of source) {
    const before = size;
    if (before < HEAD_BYTES) head.set(piece.subarray(0, HEAD_BYTES - before), before);
    size += piece.byteLength;
    if (before < HEAD_BYTES && size >= HEAD_BYTES && !isEnvelopeHead(head)) throw new IntakeRefused(refusal('ENVELOPE_HEADER'));
    if (size > largest) throw new IntakeRefused(refusal('ENVELOPE_TOO_BIG'));
    yield piece;
  }
  if (size < HEAD_BYTES) throw new IntakeRefused(refusal('ENVELOPE_HEADER'));
  if (!isEnvelopeSize(size)) throw new IntakeRefused(refusal('ENVELOPE_SIZE'));
}

/** The same checks over bytes at hand. */
export async function checkEnvelope(
  bytes: Uint8Array,
  largest = LARGEST_ENVELOPE,
): Promise<Result<{ readonly sha256: string; readonly size: number }, DomainError<IntakeCode>>> {
  if (!isEnvelopeHead(bytes)) return err(refusal('ENVELOPE_HEADER'));
  if (bytes.byteLength > largest) return err(refusal('ENVELOPE_TOO_BIG'));
  if (!isEnvelopeSize(bytes.byteLength)) return err(refusal('ENVELOPE_SIZE'));
  return ok({ sha256: await sha256Hex(bytes), size: bytes.byteLength });
}
