/**
 * Joins the slices of a variable web font (one file per unicode-range) into one TrueType font for the system: fontconfig
 * takes one file per face. Outlines, widths, weight variations and characters are kept; layout features are not.
 */

import { charactersOf, characterTable } from './characters.mjs';
import { padded, readTables, writeTables } from './sfnt.mjs';
import { glyphVariations, variationTable } from './variations.mjs';

const KEPT_FROM_FIRST = ['head', 'hhea', 'maxp', 'OS/2', 'name', 'fvar', 'avar', 'STAT'];

/** @param {Uint8Array[]} slices TrueType files of one family; names and line metrics come from the first. @returns {Buffer} */
export function mergeSlices(slices) {
  const parts = slices.map(readTables);
  const glyphs = [];
  const widths = [];
  const variations = [];
  const characters = new Map();
  const tuples = [];
  for (const part of parts) {
    const first = glyphs.length;
    glyphs.push(...outlinesOf(part).map((outline) => shiftComponents(outline, first)));
    widths.push(...widthsOf(part));
    variations.push(...glyphVariations(part.get('gvar'), tuples));
    for (const [character, glyph] of charactersOf(part.get('cmap')))
      if (!characters.has(character)) characters.set(character, glyph + first);
  }
  const tables = new Map(KEPT_FROM_FIRST.map((tag) => [tag, Buffer.from(parts[0].get(tag))]));
  tables.get('head').writeInt16BE(1, 50);
  tables.get('maxp').writeUInt16BE(glyphs.length, 4);
  for (let limit = 6; limit < 32; limit += 2)
    tables.get('maxp').writeUInt16BE(Math.max(...parts.map((part) => part.get('maxp').readUInt16BE(limit))), limit);
  tables.get('hhea').writeUInt16BE(glyphs.length, 34);
  tables.set('hmtx', Buffer.concat(widths));
  tables.set('glyf', Buffer.concat(glyphs));
  tables.set('loca', offsetsOf(glyphs));
  tables.set('gvar', variationTable(variations, tuples));
  tables.set('cmap', characterTable(characters));
  tables.set('post', Buffer.concat([Buffer.from([0, 3, 0, 0]), parts[0].get('post').subarray(4, 32)]));
  return writeTables(tables);
}

function outlinesOf(part) {
  const loca = part.get('loca');
  const wide = part.get('head').readInt16BE(50) === 1;
  const at = (glyph) => (wide ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const count = part.get('maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) => padded(part.get('glyf').subarray(at(glyph), at(glyph + 1))));
}

/** A glyph made of other glyphs names them by number, and the numbers move. */
function shiftComponents(outline, by) {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const shifted = Buffer.from(outline);
  for (let at = 10, more = true; more; ) {
    const flags = shifted.readUInt16BE(at);
    shifted.writeUInt16BE(shifted.readUInt16BE(at + 2) + by, at + 2);
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return shifted;
}

/** Four bytes a glyph: advance and left bearing. */
function widthsOf(part) {
  const hmtx = part.get('hmtx');
  const full = part.get('hhea').readUInt16BE(34);
  const count = part.get('maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) => {
    if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
    const bearing = full * 4 + (glyph - full) * 2;
    return Buffer.concat([hmtx.subarray(full * 4 - 4, full * 4 - 2), hmtx.subarray(bearing, bearing + 2)]);
  });
}

function offsetsOf(glyphs) {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  let offset = 0;
  for (const [index, glyph] of glyphs.entries()) {
    loca.writeUInt32BE(offset, index * 4);
    offset += glyph.length;
  }
  loca.writeUInt32BE(offset, glyphs.length * 4);
  return loca;
}
