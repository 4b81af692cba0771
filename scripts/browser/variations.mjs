/** The `gvar` table: how each outline changes with the weight. */
import { padded } from './sfnt.mjs';

/**
 * The variation data of every glyph, its references to shared peaks renumbered into `tuples`, which grows as needed.
 * @param {Buffer} gvar @param {string[]} tuples peaks as hex @returns {Buffer[]}
 */
export function glyphVariations(gvar, tuples) {
  const axes = gvar.readUInt16BE(4);
  const shared = Array.from({ length: gvar.readUInt16BE(6) }, (_, index) => {
    const at = gvar.readUInt32BE(8) + index * axes * 2;
    return numberIn(tuples, gvar.toString('hex', at, at + axes * 2));
  });
  const wide = gvar.readUInt16BE(14) & 1;
  const data = gvar.readUInt32BE(16);
  const at = (glyph) => data + (wide ? gvar.readUInt32BE(20 + glyph * 4) : gvar.readUInt16BE(20 + glyph * 2) * 2);
  return Array.from({ length: gvar.readUInt16BE(12) }, (_, glyph) =>
    renumber(padded(gvar.subarray(at(glyph), at(glyph + 1))), shared, axes),
  );
}

function renumber(variation, shared, axes) {
  if (variation.length === 0) return variation;
  const copy = Buffer.from(variation);
  for (let left = copy.readUInt16BE(0) & 0xfff, at = 4; left > 0; left -= 1) {
    const index = copy.readUInt16BE(at + 2);
    const embedded = index & 0x8000;
    if (!embedded) copy.writeUInt16BE((index & 0xf000) | shared[index & 0xfff], at + 2);
    at += 4 + (embedded ? axes * 2 : 0) + (index & 0x4000 ? axes * 4 : 0);
  }
  return copy;
}

/** @param {Buffer[]} variations @param {string[]} tuples @returns {Buffer} for a font with one axis */
export function variationTable(variations, tuples) {
  const header = Buffer.alloc(20 + (variations.length + 1) * 4);
  const peaks = padded(Buffer.from(tuples.join(''), 'hex'));
  header.writeUInt16BE(1, 0);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(tuples.length, 6);
  header.writeUInt32BE(header.length, 8);
  header.writeUInt16BE(variations.length, 12);
  header.writeUInt16BE(1, 14);
  header.writeUInt32BE(header.length + peaks.length, 16);
  let offset = 0;
  for (const [index, variation] of variations.entries()) {
    header.writeUInt32BE(offset, 20 + index * 4);
    offset += variation.length;
  }
  header.writeUInt32BE(offset, 20 + variations.length * 4);
  return Buffer.concat([header, peaks, ...variations]);
}

function numberIn(tuples, tuple) {
  const known = tuples.indexOf(tuple);
  return known < 0 ? tuples.push(tuple) - 1 : known;
}
