/** The label the ledger may have for a home said in somebody's own words, so that the look-up begins near it. */

const DIGITS = '〇一二三四五六七八九十';

/** `二` and `2` are 2; empty for anything that is no small number. */
const figure = (text: string | undefined): string => {
  if (!text) return '';
  const at = DIGITS.indexOf(text);
  return at > 0 ? String(at) : text.replace(/^0+/, '');
};

/** `3 栋 2 单元 1201` from `3栋二单元1201`, `3号楼2单元1201室` or `3-2-1201`; as far as the words go, else empty. */
export function labelGuess(words: string): string {
  const short = /(\d{1,2})\s*[-－—]\s*(?:(\d)\s*[-－—]\s*)?(\d{3,4})/.exec(words);
  const building = figure(short?.[1] ?? /([\d一二三四五六七八九十]+)\s*(?:栋|幢|座|号楼|号)/.exec(words)?.[1]);
  const unit = figure(short?.[2] ?? /([\d一二三四五六七八九十]+)\s*单元/.exec(words)?.[1]);
  const room = figure(short?.[3] ?? /(\d{3,4})\D*$/.exec(words)?.[1]);
  if (!building) return '';
  if (!unit) return `${building} 栋`;
  return `${building} 栋 ${unit} 单元${room ? ` ${room}` : ''}`;
}
