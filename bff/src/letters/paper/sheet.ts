/** A sheet of A4 to write on: measures, inks, and the few moves all parts of a letter are set with. */
import type { PaperFonts } from './fonts';

export const INK = { text: '#221d18', quiet: '#6c6157', line: '#e6ddd0', seal: '#b23a28', clay: '#c7a488' } as const;
export const WARN = { ink: '#8a580d', ground: '#f8ecd4' } as const;

/** Points. */
export const LEFT = 76;
export const WIDTH = 443;
const TOP = 72;
const BOTTOM = 770;

export type Sheet = PDFKit.PDFDocument;

/** Loads pdfkit when the first letter is printed: no start waits for it. */
export async function openSheet({ regular, bold }: PaperFonts, title: string): Promise<Sheet> {
  const { default: PDFDocument } = await import('pdfkit');
  const sheet = new PDFDocument({
    size: 'A4',
    margins: { top: TOP, bottom: 842 - BOTTOM, left: LEFT, right: 595 - LEFT - WIDTH },
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title },
    font: regular as never,
  });
  sheet.registerFont('regular', regular).registerFont('bold', bold);
  return sheet;
}

interface Setting {
  readonly size?: number;
  readonly bold?: boolean;
  readonly ink?: string;
  /** Points above. */
  readonly gap?: number;
  readonly align?: 'left' | 'right' | 'center' | 'justify';
  readonly lead?: number;
}

/** Sets words below what is there; they are only ever drawn as letters, whatever they say. */
export function set(sheet: Sheet, words: string, setting: Setting = {}): void {
  const { size = 11.5, bold = false, ink = INK.text, gap = 0, align = 'left', lead = 6 } = setting;
  sheet.y += gap;
  sheet
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(ink)
    .text(words, LEFT, sheet.y, { width: WIDTH, align, lineGap: lead });
}

/** Begins a new sheet unless so many points are left on this one. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.y + height > BOTTOM) sheet.addPage();
}

/** The whole document, once it is ended. */
export function finished(sheet: Sheet): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    sheet.on('data', (part: Buffer) => void parts.push(part));
    sheet.on('end', () => resolve(Buffer.concat(parts)));
    sheet.on('error', reject);
    sheet.end();
  });
}
