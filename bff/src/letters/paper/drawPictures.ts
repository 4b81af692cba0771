/** Photos on paper: one across the column, several two by two, a note under each where it has one. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { INK, keepTogether, LEFT, type Sheet, set, WIDTH } from './sheet';

/** JPEGs by photo id. */
export type Pictures = ReadonlyMap<string, Buffer>;

interface Picture {
  readonly photo: PhotoView | null;
  readonly note?: string | null;
}

const GAP = 8;
const NOTE = 14;

export function drawPictures(sheet: Sheet, wanted: readonly Picture[], caption: string, pictures: Pictures): void {
  const shown = wanted.filter(({ photo }) => photo && pictures.has(photo.id));
  if (shown.length === 0) return;
  const columns = shown.length === 1 ? 1 : 2;
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  const height = columns === 1 ? width * 0.6 : width * 0.72;
  const noted = shown.some(({ note }) => note) ? NOTE : 0;
  sheet.y += 14;
  for (let at = 0; at < shown.length; at += columns) {
    keepTogether(sheet, height + noted + 30);
    const top = sheet.y;
    shown.slice(at, at + columns).forEach(({ photo, note }, column) => {
      const left = LEFT + column * (width + GAP);
      drawOne(sheet, pictures.get(photo!.id)!, { left, top, width, height });
      if (note) drawNote(sheet, note, { left, top: top + height + 3, width });
    });
    sheet.y = top + height + noted + GAP;
  }
  if (caption) set(sheet, caption, { size: 9.5, ink: INK.quiet, lead: 3 });
}

function drawOne(
  sheet: Sheet,
  jpeg: Buffer,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): void {
  sheet.save().rect(left, top, width, height).clip();
  sheet.image(jpeg, left, top, { cover: [width, height], align: 'center', valign: 'center' }).restore();
}

function drawNote(
  sheet: Sheet,
  note: string,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  sheet.font('regular').fontSize(9).fillColor(INK.quiet).text(note, left, top, { width, lineBreak: false });
}
