/** Every building against its plan on paper: a bar, a line where the plan wanted it, the word at the end. */

import { progressNote } from '@jiashu/shared/letters/progressNote';
import type { ProgressLine } from '@jiashu/shared/letters/schema';
import { INK, keepTogether, LEFT, type Sheet, set, WARN, WIDTH } from './sheet';

const BAR = { left: LEFT + 84, width: 250, height: 5 } as const;
const ROW = 20;

export function drawProgress(sheet: Sheet, lines: readonly ProgressLine[]): void {
  if (lines.length === 0) return;
  keepTogether(sheet, 60 + Math.min(lines.length, 8) * ROW);
  set(sheet, '各栋进度', { bold: true, size: 14, gap: 22 });
  sheet.y += 6;
  for (const line of lines) drawLine(sheet, line);
  if (lines.some(({ plannedFloors }) => plannedFloors !== null))
    set(sheet, '竖线是当天计划应到的位置', { size: 9, ink: INK.quiet, gap: 2 });
}

function drawLine(sheet: Sheet, line: ProgressLine): void {
  keepTogether(sheet, ROW);
  const top = sheet.y;
  const middle = top + 6;
  const share = (floors: number) => (BAR.width * floors) / line.floors;
  sheet.font('regular').fontSize(10).fillColor(INK.text).text(line.name, LEFT, top, { lineBreak: false });
  sheet.rect(BAR.left, middle, BAR.width, BAR.height).fill(INK.line);
  sheet.rect(BAR.left, middle, share(line.builtFloors), BAR.height).fill(INK.clay);
  if (line.plannedFloors !== null)
    sheet.rect(BAR.left + share(line.plannedFloors), middle - 3, 1.2, BAR.height + 6).fill(INK.seal);
  const ink = line.daysLate > 0 ? WARN.ink : INK.quiet;
  const at = BAR.left + BAR.width + 12;
  sheet.fillColor(ink).text(progressNote(line), at, top, { width: LEFT + WIDTH - at, lineBreak: false });
  sheet.y = top + ROW;
}
