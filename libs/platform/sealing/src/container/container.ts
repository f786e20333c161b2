// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { bucketFor, isBucket } from './buckets.js';

const LENGTH_BYTES = 4;
const damaged = (): Result<never, DomainError<'CONTAINER_DAMAGED'>> => err(invalid('CONTAINER_DAMAGED', { rule: 'B-07' }));

/** Frames (length, data), a frame of length zero, and zeros up to the bucket. */
export function packFrames(frames: readonly Uint8Array[]): Uint8Array {
  const size = frames.reduce((sum, frame) => sum + LENGTH_BYTES + frame.byteLength, LENGTH_BYTES);
  const container = new Uint8Array(bucketFor(size));
  const view = new DataView(container.buffer);
  let at = 0;
  for (const frame of frames) {
    if (frame.byteLength === 0) throw new Error('an empty frame would end the container');
    view.setUint32(at, frame.byteLength);
    container.set(frame, at + LENGTH_BYTES);
    at += LENGTH_BYTES + frame.byteLength;
  }
  return container;
}

/** The frames again, as views. Exactly one container gives these frames: another bucket, or anything but zeros behind the end, is refused. */
export function unpackFrames(container: Uint8Array): Result<Uint8Array[], DomainError<'CONTAINER_DAMAGED'>> {
  const view = new DataView(container.buffer, container.byteOffset, container.byteLength);
  const frames: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    if (at + LENGTH_BYTES > container.byteLength) return damaged();
    const length = view.getUint32(at);
    at += LENGTH_BYTES;
    if (length === 0) break;
    if (length > container.byteLength - at) return damaged();
    frames.push(container.subarray(at, at + length));
    at += length;
  }
  const padding = container.subarray(at);
  const fits = isBucket(container.byteLength) && bucketFor(at) === container.byteLength && padding.every((byte) => byte === 0);
  return fits ? ok(frames) : damaged();
}
