/** What stands at the end of a building's bar in a letter: the bad news first. Pure. */

interface Line {
  readonly daysLate: number;
  readonly builtFloors: number;
  readonly floors: number;
  readonly news: string;
}

/** `晚 4 天`, `18 / 26`, `已封顶`. */
export function progressNote({ daysLate, builtFloors, floors, news }: Line): string {
  if (daysLate > 0) return `晚 ${daysLate} 天`;
  return builtFloors < floors ? `${builtFloors} / ${floors}` : news.replace('主体', '');
}
