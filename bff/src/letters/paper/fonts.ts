/** The serif a letter is set in on paper: from npm, so nothing is fetched while running. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export interface PaperFonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

const require = createRequire(import.meta.url);

async function font(weight: 400 | 700): Promise<Buffer> {
  const { decompress } = await import('wawoff2');
  const file = `@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-${weight}-normal.woff2`;
  // pdfkit cuts out the glyphs that are used only from an unpacked font.
  return Buffer.from(await decompress(await readFile(require.resolve(file))));
}

let fonts: Promise<PaperFonts> | null = null;

/** One after the other: what `decompress` gives is memory that its next call writes over. */
async function unpacked(): Promise<PaperFonts> {
  const regular = await font(400);
  return { regular, bold: await font(700) };
}

/** Unpacked once, about 20 MB, and only when somebody wants a letter on paper. */
export function paperFonts(): Promise<PaperFonts> {
  fonts ??= unpacked();
  return fonts;
}
