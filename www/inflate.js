// Unpacks what was packed by raw deflate (RFC 1951). The browsers' own DecompressionStream came to Firefox in 113 and to
// Safari in 16.4, later than what this page runs on.
function fazhiInflate(source, size) {
  'use strict';
  const target = new Uint8Array(size);
  let from = 0;
  let to = 0;
  let held = 0; // bits taken from the source and not yet used
  let count = 0;

  function bits(wanted) {
    while (count < wanted) {
      held |= source[from++] << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  }

  // For every 15 bits that may come next: the symbol, and in the low four bits the length of its code.
  function table(lengths) {
    const next = new Uint16Array(17);
    for (const length of lengths) if (length) next[length + 1] += 1;
    for (let length = 1; length < 16; length += 1) next[length + 1] = (next[length] + next[length + 1]) << 1;
    const entries = new Uint16Array(32768);
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      const length = lengths[symbol];
      if (!length) continue;
      let code = next[length]++;
      let reversed = 0;
      for (let bit = 0; bit < length; bit += 1) {
        reversed = reversed << 1 | code & 1;
        code >>= 1;
      }
      for (let place = reversed; place < 32768; place += 1 << length) entries[place] = symbol << 4 | length;
    }
    return entries;
  }

  function symbol(entries) {
    while (count < 15) {
      held |= source[from++] << count;
      count += 8;
    }
    const entry = entries[held & 32767];
    held >>>= entry & 15;
    count -= entry & 15;
    return entry >> 4;
  }

  const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const lengthBase = [];
  const distanceBase = [];
  for (let index = 0, base = 3; index < 28; base += 1 << lengthExtra[index], index += 1) lengthBase.push(base);
  lengthBase.push(258);
  const distanceExtra = (index) => index < 2 ? 0 : (index >> 1) - 1;
  for (let index = 0, base = 1; index < 30; base += 1 << distanceExtra(index), index += 1) distanceBase.push(base);

  function block(literals, distances) {
    for (;;) {
      const value = symbol(literals);
      if (value < 256) target[to++] = value;
      else if (value === 256) return;
      else {
        const length = lengthBase[value - 257] + bits(lengthExtra[value - 257]);
        const index = symbol(distances);
        let back = to - distanceBase[index] - bits(distanceExtra(index));
        for (const end = to + length; to < end; to += 1, back += 1) target[to] = target[back];
      }
    }
  }

  function stored() {
    from -= count >> 3;
    held = 0;
    count = 0;
    const length = source[from] | source[from + 1] << 8;
    target.set(source.subarray(from + 4, from + 4 + length), to);
    from += 4 + length;
    to += length;
  }

  function dynamic() {
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const codes = bits(4) + 4;
    const widths = new Uint8Array(19);
    for (let index = 0; index < codes; index += 1) widths[order[index]] = bits(3);
    const entries = table(widths);
    const lengths = new Uint8Array(literals + distances);
    for (let index = 0; index < lengths.length;) {
      const value = symbol(entries);
      if (value < 16) lengths[index++] = value;
      else {
        const again = value === 16 ? lengths[index - 1] : 0;
        const times = value === 16 ? 3 + bits(2) : value === 17 ? 3 + bits(3) : 11 + bits(7);
        lengths.fill(again, index, index += times);
      }
    }
    block(table(lengths.subarray(0, literals)), table(lengths.subarray(literals)));
  }

  function fixed() {
    const lengths = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
    block(table(lengths), table(new Uint8Array(30).fill(5)));
  }

  for (let last = 0; !last;) {
    last = bits(1);
    [stored, fixed, dynamic][bits(2)]();
  }
  if (to !== size) throw new Error('the page is damaged');
  return target;
}
