// Unpacks the module: LZMA (the .lzma format, as in the LZMA specification of its author), which makes the module a fifth smaller than
// what browsers can unpack by themselves.
function fazhiUnpack(source) {
  'use strict';
  const properties = source[0];
  const literalContext = properties % 9;
  const literalMask = (1 << (properties / 9 | 0) % 5) - 1;
  const positionMask = (1 << (properties / 45 | 0)) - 1;
  const size = source[5] | source[6] << 8 | source[7] << 16 | source[8] << 24;
  const target = new Uint8Array(size);
  let from = 13;
  let to = 0;

  // The range coder: a number within a range that narrows with every bit. In an array, because engines put numbers above
  // 31 bits that live in a closure on the heap, each time anew.
  const coder = new Uint32Array(2);
  const RANGE = 0;
  const CODE = 1;
  coder[RANGE] = 0xffffffff;
  for (let index = 0; index < 5; index += 1) coder[CODE] = coder[CODE] << 8 | source[from++];

  function more() {
    coder[RANGE] <<= 8;
    coder[CODE] = coder[CODE] << 8 | source[from++];
  }
  function bit(chances, index) {
    const chance = chances[index];
    const bound = (coder[RANGE] >>> 11) * chance;
    if (coder[CODE] < bound) {
      coder[RANGE] = bound;
      chances[index] = chance + (2048 - chance >> 5);
      if (bound < 0x1000000) more();
      return 0;
    }
    coder[RANGE] -= bound;
    coder[CODE] -= bound;
    chances[index] = chance - (chance >> 5);
    if (coder[RANGE] < 0x1000000) more();
    return 1;
  }
  function evenBits(count) {
    let value = 0;
    for (; count > 0; count -= 1) {
      coder[RANGE] >>>= 1;
      const one = coder[CODE] >= coder[RANGE] ? 1 : 0;
      if (one) coder[CODE] -= coder[RANGE];
      value = value << 1 | one;
      if (coder[RANGE] < 0x1000000) more();
    }
    return value;
  }
  // Most of the time goes here, so that the coder's two numbers are at hand, and not in the array.
  function tree(chances, start, count) {
    let range = coder[RANGE];
    let code = coder[CODE];
    const full = 1 << count;
    let value = 1;
    while (value < full) {
      const index = start + value;
      const chance = chances[index];
      const bound = Math.imul(range >>> 11, chance) >>> 0;
      if (code < bound) {
        range = bound;
        chances[index] = chance + (2048 - chance >> 5);
        value <<= 1;
      } else {
        range = range - bound >>> 0;
        code = code - bound >>> 0;
        chances[index] = chance - (chance >> 5);
        value = value << 1 | 1;
      }
      if (range < 0x1000000) {
        range = range << 8 >>> 0;
        code = (code << 8 | source[from++]) >>> 0;
      }
    }
    coder[RANGE] = range;
    coder[CODE] = code;
    return value - full;
  }
  function reverseTree(chances, start, count) {
    let value = 0;
    for (let index = 0, node = 1; index < count; index += 1) {
      const one = bit(chances, start + node);
      node = node << 1 | one;
      value |= one << index;
    }
    return value;
  }
  const even = (length) => new Uint16Array(length).fill(1024);
  const lengthCoder = () => ({ choice: even(2), low: even(16 << 3), middle: even(16 << 3), high: even(256) });
  function lengthOf(coder, place) {
    if (!bit(coder.choice, 0)) return 2 + tree(coder.low, place << 3, 3);
    if (!bit(coder.choice, 1)) return 10 + tree(coder.middle, place << 3, 3);
    return 18 + tree(coder.high, 0, 8);
  }

  const literals = even(0x300 << literalContext + (properties / 9 | 0) % 5);
  const isMatch = even(12 << 4);
  const isRepeat = even(12);
  const isRepeat0 = even(12);
  const isRepeat0Long = even(12 << 4);
  const isRepeat1 = even(12);
  const isRepeat2 = even(12);
  const slots = even(4 << 6);
  const distances = even(115);
  const align = even(16);
  const matchLength = lengthCoder();
  const repeatLength = lengthCoder();
  let state = 0; // what the last steps were: 0 to 6 after a literal
  let back = [0, 0, 0, 0]; // the last four distances, less one

  function literal() {
    const before = to > 0 ? target[to - 1] : 0;
    const start = 0x300 * (((to & literalMask) << literalContext) + (before >> 8 - literalContext));
    if (state < 7) {
      target[to++] = tree(literals, start, 8);
      state = state < 4 ? 0 : state - 3;
      return;
    }
    let value = 1;
    let match = target[to - back[0] - 1];
    while (value < 0x100) {
      const expected = match >> 7 & 1;
      match <<= 1;
      const one = bit(literals, start + (1 + expected << 8) + value);
      value = value << 1 | one;
      if (one !== expected) break;
    }
    while (value < 0x100) value = value << 1 | bit(literals, start + value);
    target[to++] = value;
    state = state < 10 ? state - 3 : state - 6;
  }

  function distance(length) {
    const slot = tree(slots, Math.min(length - 2, 3) << 6, 6);
    if (slot < 4) return slot;
    const more = (slot >> 1) - 1;
    const base = (2 | slot & 1) << more;
    if (slot < 14) return base + reverseTree(distances, base - slot, more);
    return base + (evenBits(more - 4) << 4) + reverseTree(align, 0, 4);
  }

  while (to < size) {
    const place = to & positionMask;
    if (!bit(isMatch, (state << 4) + place)) {
      literal();
      continue;
    }
    let length;
    if (!bit(isRepeat, state)) {
      length = lengthOf(matchLength, place);
      back = [distance(length), back[0], back[1], back[2]];
      state = state < 7 ? 7 : 10;
    } else if (!bit(isRepeat0, state)) {
      if (bit(isRepeat0Long, (state << 4) + place)) {
        length = lengthOf(repeatLength, place);
        state = state < 7 ? 8 : 11;
      } else {
        length = 1;
        state = state < 7 ? 9 : 11;
      }
    } else {
      const which = !bit(isRepeat1, state) ? 1 : !bit(isRepeat2, state) ? 2 : 3;
      back.unshift(back.splice(which, 1)[0]);
      length = lengthOf(repeatLength, place);
      state = state < 7 ? 8 : 11;
    }
    if (back[0] >= to) throw new Error('the page is damaged');
    for (const end = Math.min(to + length, size); to < end; to += 1) target[to] = target[to - back[0] - 1];
  }
  return fazhiJoin(target, source);
}

// Before it is packed, the module's code is sorted into streams: all opcodes, all numbers of locals, all offsets and so on,
// each of which repeats itself more than the mixture does. This is the way back; xtask/inline.mjs sorts.

// Numbers of the streams, beside 0 for what is not code, 1 for opcodes and 12 for declarations. What is read or constant is
// sorted by what is done with it next (fazhiNext): of that kind it repeats itself.
const fazhiStream = {
  load: 2, store: 3, called: 4, align: 5, branch: 6, wide: 7, table: 8, type: 9, rest: 10, written: 11, kept: 13, read: 14, readNext: 15,
  constant: 20, constantNext: 21,
};
// Ranges of opcodes: loads, stores, calls, calculations, writing; then adding, taking away, more of these, bits, shifts, comparing, stores, writing.
const fazhiNext = {
  read: [0x28, 0x35, 0x36, 0x3e, 0x10, 0x11, 0x6a, 0x78, 0x21, 0x22],
  constant: [0x6a, 0x6a, 0x6b, 0x6b, 0x6c, 0x70, 0x71, 0x73, 0x74, 0x78, 0x45, 0x66, 0x36, 0x3e, 0x21, 0x22],
};
function fazhiSorted(ranges, opcode, stream, first) {
  'use strict';
  for (let index = 0; index < ranges.length; index += 2) {
    if (opcode >= ranges[index] && opcode <= ranges[index + 1]) return first + (index >> 1);
  }
  return stream;
}

// What stands behind an opcode: `number` moves one LEB number of a stream (and answers with it), `plain` so many bytes; `next` is
// the opcode behind one number.
function fazhiOperands(opcode, number, plain, next) {
  'use strict';
  const stream = fazhiStream;
  if (opcode >= 0x45 && opcode <= 0xc4) return; // calculations, the most frequent of all, have nothing behind them
  if (opcode === 0x20) number(fazhiSorted(fazhiNext.read, next(), stream.read, stream.readNext));
  else if (opcode === 0x41) number(fazhiSorted(fazhiNext.constant, next(), stream.constant, stream.constantNext));
  else if (opcode === 0x21) number(stream.written);
  else if (opcode === 0x22) number(stream.kept);
  else if (opcode >= 0x28 && opcode <= 0x3e) {
    number(stream.align);
    number(opcode < 0x36 ? stream.load : stream.store);
  } else if (opcode === 0x10) number(stream.called);
  else if (opcode === 0x0c || opcode === 0x0d) number(stream.branch);
  else if (opcode >= 0x02 && opcode <= 0x04) plain(stream.type, 1);
  else if (opcode === 0x42) number(stream.wide);
  else if (opcode === 0x0e) {
    for (let count = number(stream.table) + 1; count > 0; count -= 1) number(stream.table);
  } else if (opcode === 0x11) {
    number(stream.rest);
    number(stream.rest);
  } else if (opcode === 0x23 || opcode === 0x24) number(stream.rest);
  else if (opcode === 0x3f || opcode === 0x40) plain(stream.rest, 1);
  else if (opcode === 0x43 || opcode === 0x44) plain(stream.rest, opcode === 0x43 ? 4 : 8);
  else if (opcode === 0xfc) {
    const more = number(stream.rest);
    if (more === 8 || more === 9) number(stream.rest);
    plain(stream.rest, more === 10 ? 2 : more === 8 || more === 11 ? 1 : 0);
  }
}

// One function: declarations of locals, then opcodes up to the `end` that closes it.
function fazhiBody(opcode, number, plain, next) {
  'use strict';
  for (let count = number(12); count > 0; count -= 1) {
    number(12);
    plain(12, 1);
  }
  for (let depth = 0; depth >= 0;) {
    const code = opcode();
    if (code >= 0x02 && code <= 0x04) depth += 1;
    else if (code === 0x0b) depth -= 1;
    fazhiOperands(code, number, plain, next);
  }
}

// What is not code is mostly Chinese text: its characters stand as one or two bytes and not as the three of UTF-8. First how
// many there are and by how much each lies above the one before (below it: 0 and itself), the commonest first. Then the bytes:
// below 128 themselves, then SHORT characters of one byte, then those of two; 254 before a byte that is itself.
const fazhiShort = 96;
function fazhiWords(packed) {
  'use strict';
  let at = 0;
  const leb = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const size = leb();
  const characters = new Uint16Array(leb());
  for (let index = 0, last = 0; index < characters.length; index += 1) {
    const more = leb();
    last = more ? last + more : leb();
    characters[index] = last;
  }
  const plain = new Uint8Array(size);
  for (let to = 0; to < size;) {
    const byte = packed[at++];
    if (byte < 128) plain[to++] = byte;
    else if (byte === 254) plain[to++] = packed[at++];
    else {
      const rank = byte - 128 - fazhiShort;
      const character = characters[rank < 0 ? byte - 128 : fazhiShort + (rank << 8 | packed[at++])];
      plain[to++] = 224 | character >> 12;
      plain[to++] = 128 | character >> 6 & 63;
      plain[to++] = 128 | character & 63;
    }
  }
  return plain;
}

// Behind the packed bytes stands what was coded before, at the end of `source`, and goes back to its place as it is.
function fazhiJoin(packed, source) {
  'use strict';
  const STREAMS = 29;
  const header = new Uint32Array(packed.buffer.slice(packed.byteOffset, packed.byteOffset + 4 * (STREAMS + 5)));
  const [size, start, functions, storedAt, stored] = header;
  const at = new Uint32Array(STREAMS);
  at[0] = header.byteLength;
  for (let stream = 1; stream < STREAMS; stream += 1) at[stream] = at[stream - 1] + header[stream + 4];
  const plainly = fazhiWords(packed.subarray(at[0], at[1]));
  at[0] = 0;
  const target = new Uint8Array(size);
  const body = new Uint8Array(size);
  let to = 0;
  let length = 0;
  function frame(count) {
    target.set(plainly.subarray(at[0], at[0] + count), to);
    at[0] += count;
    to += count;
  }
  function plain(stream, count) {
    for (let index = 0; index < count; index += 1) body[length++] = packed[at[stream]++];
  }
  function number(stream) {
    const first = packed[at[stream]];
    if (first < 128) {
      at[stream] += 1;
      body[length++] = first;
      return first;
    }
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[at[stream]++];
      body[length++] = byte;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
  const next = () => packed[at[1]];
  function opcode() {
    const code = packed[at[1]++];
    body[length++] = code;
    return code;
  }
  frame(start);
  for (let index = 0; index < functions; index += 1) {
    length = 0;
    fazhiBody(opcode, number, plain, next);
    let rest = length;
    for (; rest > 127; rest >>>= 7) target[to++] = rest & 127 | 128;
    target[to++] = rest;
    target.set(body.subarray(0, length), to);
    to += length;
  }
  frame(storedAt - to);
  target.set(source.subarray(source.length - stored), to);
  to += stored;
  frame(size - to);
  return target;
}
