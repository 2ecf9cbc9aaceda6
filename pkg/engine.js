// One instance of the WebAssembly module: writes the input into its memory, calls, reads the
// answer. Whatever goes wrong inside, the instance is thrown away and the next call gets a new one.

/** A fault inside linkspec, never one of the payload. The next call works. */
export class LinkspecError extends Error {
  name = "LinkspecError";
}

// A module's memory never shrinks. Above this size it is given back after the call.
const MOST_MEMORY = 16 << 20;

// Enough for nearly every payload, so that the input buffer is laid out once.
const LEAST_INPUT = 16384;

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Makes the function that all others call. `compile` gives the `WebAssembly.Module`; it is called
 * at the first call, and never again once it gave one.
 *
 * The function takes the name of an export; `head`, a short text that seldom changes (a kind, a file
 * name); the payload, a string without lone surrogates or bytes; and flags. It returns the number
 * that the export `verdict` returned, or the text that another one made, or 0 if it made none. A
 * text with a negative length is a constant of the module: its address tells it from all others.
 */
export const engine = (compile) => {
  let module, exports, memory, target, head, headLength;
  const constants = new Map();

  // Lays out the input buffer: the head, then room for `room` bytes of payload.
  const layOut = (newHead, room) => {
    const headBytes = encoder.encode(newHead);
    headLength = headBytes.length;
    const length = Math.max(headLength + room, LEAST_INPUT);
    const start = exports.reserve(length) >>> 0;
    memory = new Uint8Array(exports.memory.buffer);
    memory.set(headBytes, start);
    target = memory.subarray(start + headLength, start + length);
    head = newHead;
  };

  const write = (text) => {
    if (typeof text !== "string") {
      target.set(text);
      return text.length;
    }
    let { read, written } = encoder.encodeInto(text, target);
    if (read < text.length) {
      layOut(head, written + 3 * (text.length - read));
      written = encoder.encodeInto(text, target).written;
    }
    return written;
  };

  const decode = (start, length) => {
    if (!memory.length) memory = new Uint8Array(exports.memory.buffer);
    return decoder.decode(memory.subarray(start, start + length));
  };

  return (name, newHead, text, flags) => {
    try {
      exports ??= new WebAssembly.Instance((module ??= compile())).exports;
      // Growing the memory detaches every view of it, which leaves them with length 0.
      if (head !== newHead || !memory.length || target.length < text.length) layOut(newHead, text.length);
      let answer = exports[name](headLength, write(text), flags);
      const { buffer } = exports.memory;
      if (answer && name !== "verdict") {
        const start = exports.output() >>> 0;
        if (answer > 0) answer = decode(start, answer);
        else if (constants.has(start)) answer = constants.get(start);
        else constants.set(start, (answer = decode(start, -answer)));
      }
      if (buffer.byteLength > MOST_MEMORY) exports = memory = target = head = undefined;
      return answer;
    } catch (cause) {
      exports = memory = target = head = undefined;
      if (cause instanceof LinkspecError) throw cause;
      throw new LinkspecError("linkspec failed inside; the next call starts afresh", { cause });
    }
  };
};
