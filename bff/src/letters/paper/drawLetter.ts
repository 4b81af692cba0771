/** A whole letter as a PDF: what the reader sees, set for A4, errata on top. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayFullDay, sayMonth } from '@jiashu/shared/kernel/words';
import type { LetterView } from '@jiashu/shared/letters/schema';
import { drawAside, drawBlock } from './drawBlocks';
import type { Pictures } from './drawPictures';
import { drawProgress } from './drawProgress';
import type { PaperFonts } from './fonts';
import { finished, INK, LEFT, openSheet, type Sheet, set, WIDTH } from './sheet';

const POSTMARK = 32;

export async function drawLetter(letter: LetterView, pictures: Pictures, fonts: PaperFonts): Promise<Buffer> {
  const sheet = await openSheet(fonts, letter.title);
  drawHead(sheet, letter);
  for (const { at, wrong, right } of letter.errata)
    drawAside(sheet, `更正　${sayFullDay(dayOf(new Date(at)))}`, [`原文：${wrong}`, `应为：${right}`]);
  for (const block of letter.blocks) drawBlock(sheet, block, pictures);
  drawProgress(sheet, letter.progress);
  set(sheet, letter.author.name, { align: 'right', gap: 22 });
  set(sheet, `${projectOf(letter)}项目部全体　敬上`, { align: 'right', size: 9.5, ink: INK.quiet });
  drawFeet(sheet, letter);
  return finished(sheet);
}

const projectOf = ({ addressee }: LetterView): string => addressee.split(' · ')[0] ?? '';

function drawHead(sheet: Sheet, { addressee, title, author, publishedOn, month, issue }: LetterView): void {
  set(sheet, addressee, { size: 9.5, ink: INK.quiet });
  set(sheet, title, { bold: true, size: 21, gap: 6, lead: 4 });
  const top = sheet.y + 10;
  drawPostmark(sheet, { month, issue, top });
  sheet.y = top + 14;
  set(sheet, author.name, { bold: true });
  set(sheet, `${author.title} · ${sayDay(publishedOn)}写于工地`, { size: 9.5, ink: INK.quiet });
  sheet.y = Math.max(sheet.y, top + 2 * POSTMARK + 8);
}

function drawPostmark(sheet: Sheet, { month, issue, top }: { month: string; issue: number; top: number }): void {
  const [x, y] = [LEFT + WIDTH - POSTMARK, top + POSTMARK];
  sheet
    .save()
    .rotate(-9, { origin: [x, y] })
    .lineWidth(1)
    .strokeColor(INK.seal);
  sheet
    .circle(x, y, POSTMARK)
    .stroke()
    .circle(x, y, POSTMARK - 3.5)
    .strokeOpacity(0.5)
    .stroke();
  const line = (words: string, size: number, down: number, font: 'regular' | 'bold') =>
    sheet
      .font(font)
      .fontSize(size)
      .fillColor(INK.seal)
      .text(words, x - POSTMARK, y + down, { width: 2 * POSTMARK, align: 'center', lineBreak: false });
  line(month.slice(0, 4), 7.5, -20, 'regular');
  line(sayMonth(month), 14, -10, 'bold');
  line(`第 ${issue} 封`, 7.5, 11, 'regular');
  sheet.restore();
}

/** Which letter and which sheet of it, at the foot of each. */
function drawFeet(sheet: Sheet, letter: LetterView): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    sheet.switchToPage(page);
    // Below the margin, where pdfkit would begin a new sheet.
    sheet.page.margins.bottom = 0;
    sheet.font('regular').fontSize(8.5).fillColor(INK.quiet);
    const words = `${projectOf(letter)}　第 ${letter.issue} 封家书　${page + 1} / ${count}`;
    sheet.text(words, LEFT, 792, { width: WIDTH, align: 'center', lineBreak: false });
  }
}
