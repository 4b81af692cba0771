/** The `cmap` table: which character is drawn by which glyph. */

/** @param {Buffer} cmap @returns {Map<number, number>} from its widest Unicode subtable */
export function charactersOf(cmap) {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + index * 8)),
  );
  const wide = subtables.find((table) => table.readUInt16BE(0) === 12);
  return new Map(wide ? wideRanges(wide) : shortRanges(subtables.find((table) => table.readUInt16BE(0) === 4)));
}

function* wideRanges(table) {
  for (let at = 16, left = table.readUInt32BE(12); left > 0; left -= 1, at += 12) {
    const [first, last, glyph] = [0, 4, 8].map((field) => table.readUInt32BE(at + field));
    for (let character = first; character <= last; character += 1) yield [character, glyph + character - first];
  }
}

function* shortRanges(table) {
  const size = table.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const last = table.readUInt16BE(at);
    const first = table.readUInt16BE(at + size + 2);
    const delta = table.readUInt16BE(at + 2 * size + 2);
    const indirect = at + 3 * size + 2;
    const offset = table.readUInt16BE(indirect);
    for (let character = first; character <= last && character !== 0xffff; character += 1) {
      const glyph = offset ? table.readUInt16BE(indirect + offset + (character - first) * 2) : character;
      if (glyph || !offset) yield [character, (glyph + delta) & 0xffff];
    }
  }
}

/** @param {Map<number, number>} characters @returns {Buffer} one group per character, sorted */
export function characterTable(characters) {
  const sorted = [...characters].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(12 + 16 + sorted.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(sorted.length, 24);
  for (const [index, [character, glyph]] of sorted.entries()) {
    const at = 28 + index * 12;
    table.writeUInt32BE(character, at);
    table.writeUInt32BE(character, at + 4);
    table.writeUInt32BE(glyph, at + 8);
  }
  return table;
}
