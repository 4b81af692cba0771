/** Reads and writes the table container of a TrueType font. */

/** @typedef {Map<string, Buffer>} Tables tables by their four-letter tag */

/** @param {Uint8Array} font @returns {Tables} */
export function readTables(font) {
  const file = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index;
      const start = file.readUInt32BE(record + 8);
      return [
        file.toString('latin1', record, record + 4),
        file.subarray(start, start + file.readUInt32BE(record + 12)),
      ];
    }),
  );
}

/** Checksums stay zero: no font loader looks at them. @param {Tables} tables @returns {Buffer} */
export function writeTables(tables) {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(12 + 16 * sorted.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(sorted.length, 4);
  const bodies = sorted.map(([, table]) => padded(table));
  let offset = header.length;
  for (const [index, [tag, table]] of sorted.entries()) {
    const record = 12 + 16 * index;
    header.write(tag, record, 'latin1');
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(table.length, record + 12);
    offset += bodies[index].length;
  }
  return Buffer.concat([header, ...bodies]);
}

/** @param {Buffer} table */
export function padded(table) {
  return Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
}
