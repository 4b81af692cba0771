/** The fonts of a printed letter are whole, however quickly they are read. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { paperFonts } from './fonts';

// Both are there at once: the moment at which unpacking one may spoil the other.
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  readFile: async (file: string) => readFileSync(file),
}));

const TRUE_TYPE = 0x00_01_00_00;

test('both weights are fonts, each its own', async () => {
  const { regular, bold } = await paperFonts();
  expect([regular, bold].map((font) => font.readUInt32BE(0))).toEqual([TRUE_TYPE, TRUE_TYPE]);
  expect(regular.equals(bold)).toBe(false);
});
