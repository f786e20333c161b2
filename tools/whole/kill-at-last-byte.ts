// SPDX-License-Identifier: EUPL-1.2

export interface LastByte {
  /** Uploads that were whole and got no answer. */
  readonly unanswered: () => number;
  readonly restore: () => void;
}

/** The bytes as a slow client sends them, which notices when its last one is gone. */
function body(bytes: Uint8Array, gone: () => void): ReadableStream<Uint8Array> {
  const half = Math.floor(bytes.byteLength / 2);
  const pieces = [bytes.subarray(0, half), bytes.subarray(half)];
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces.shift();
        if (piece !== undefined) return controller.enqueue(piece);
        controller.close();
        // The socket has taken what it was given; the answer needs a disk first.
        setImmediate(gone);
      },
    },
    { highWaterMark: 0 },
  );
}

/** From now on the first upload of an envelope meets `kill` between its last byte and its answer. Only this client's own sending is changed. */
export function killAtLastByte(kill: () => void): LastByte {
  const send = globalThis.fetch;
  let [armed, unanswered] = [true, 0];
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!armed || !url.includes('/envelopes/') || !(init?.body instanceof Uint8Array)) return send(input, init);
    armed = false;
    try {
      const answer = await send(input, { ...init, body: body(init.body, kill), duplex: 'half' } as RequestInit);
      if (answer.status >= 500) unanswered += 1;
      return answer;
    } catch (problem) {
      unanswered += 1;
      throw problem;
    }
  };
  return { unanswered: () => unanswered, restore: () => void (globalThis.fetch = send) };
}
