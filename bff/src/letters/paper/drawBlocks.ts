/** A letter's blocks on paper. */
import { daysBetween } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { BlockView } from '@jiashu/shared/letters/blocks';
import { MILESTONES } from '@jiashu/shared/projects/vocabulary';
import { drawPictures, type Pictures } from './drawPictures';
import { INK, keepTogether, LEFT, type Sheet, set, WARN, WIDTH } from './sheet';

export function drawBlock(sheet: Sheet, block: BlockView, pictures: Pictures): void {
  if (block.kind === 'photo') drawPictures(sheet, [{ photo: block.photo }], block.caption, pictures);
  else if (block.kind === 'gallery')
    drawPictures(
      sheet,
      block.photos.map((photo) => ({ photo })),
      block.caption,
      pictures,
    );
  else if (block.kind === 'thenAndNow') drawPictures(sheet, pairOf(block), block.caption, pictures);
  else if (block.kind === 'video') drawFilm(sheet, block, pictures);
  else if (block.kind === 'milestone') drawMilestone(sheet, block);
  else if (block.kind === 'change') drawAside(sheet, `一处变更　${block.number}`, [block.what, block.affects]);
  else if (block.kind === 'question') drawSaid(sheet, `业主问：${block.question}`, block.answer);
  else drawSaid(sheet, block.heading ?? '', block.text);
}

/** Paper shows its first picture, and says that it moves elsewhere. */
function drawFilm(sheet: Sheet, { video, caption }: Extract<BlockView, { kind: 'video' }>, pictures: Pictures): void {
  if (!video) return;
  drawPictures(sheet, [{ photo: video.poster }], '', pictures);
  const words = `${caption}（视频，${Math.round(video.seconds)} 秒，请在手机上看）`;
  set(sheet, words, { size: 9.5, ink: INK.quiet, lead: 3 });
}

const pairOf = ({ photoThen, photoNow, thenOn, nowOn }: Extract<BlockView, { kind: 'thenAndNow' }>) => [
  { photo: photoThen, note: thenOn && sayFullDay(thenOn) },
  { photo: photoNow, note: nowOn && sayFullDay(nowOn) },
];

function drawSaid(sheet: Sheet, heading: string, text: string): void {
  if (heading) {
    keepTogether(sheet, 60);
    set(sheet, heading, { bold: true, size: 13, gap: 16 });
  }
  set(sheet, text, { gap: heading ? 4 : 10, align: 'justify' });
}

function drawMilestone(sheet: Sheet, block: Extract<BlockView, { kind: 'milestone' }>): void {
  const { buildingName, plannedOn, expectedOn, doneOn, lateReason } = block;
  if (!plannedOn) return;
  const late = daysBetween(plannedOn, doneOn ?? expectedOn ?? plannedOn);
  keepTogether(sheet, 60);
  const verdict = late > 0 ? `，晚 ${late} 天` : late < 0 ? `，早 ${-late} 天` : '';
  set(sheet, `${buildingName}${MILESTONES[block.milestone]}${verdict}`, { bold: true, gap: 14 });
  const then = doneOn ? `实际 ${sayFullDay(doneOn)}` : `现在预计 约 ${sayFullDay(expectedOn ?? plannedOn)}`;
  set(sheet, `原计划 ${sayFullDay(plannedOn)}　${then}`, { gap: 2, size: 10, ink: INK.quiet });
  if (lateReason) set(sheet, `原因：${lateReason}`, { size: 10, ink: INK.quiet });
}

const PAD = 12;

/** Set apart: a plan change, an erratum. */
export function drawAside(sheet: Sheet, title: string, lines: readonly string[]): void {
  const inner = WIDTH - 2 * PAD;
  const body = { width: inner, lineGap: 4 };
  const heightOf = (text: string) => sheet.font('regular').fontSize(10.5).heightOfString(text, body);
  const height = lines.reduce((sum, line) => sum + heightOf(line) + 4, 16) + 2 * PAD;
  sheet.y += 14;
  keepTogether(sheet, height);
  const top = sheet.y;
  sheet.rect(LEFT, top, WIDTH, height).fill(WARN.ground).rect(LEFT, top, 2.5, height).fill(WARN.ink);
  sheet.font('bold').fontSize(10.5).fillColor(WARN.ink);
  sheet.text(title, LEFT + PAD, top + PAD, body);
  for (const line of lines) {
    sheet.font('regular').fontSize(10.5).fillColor(INK.text);
    sheet.text(line, LEFT + PAD, sheet.y + 2, body);
  }
  sheet.y = top + height;
}
