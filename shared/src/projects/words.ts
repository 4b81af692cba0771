/** How a project's facts are said wherever they stand: on the page, in a comparison, in what changed. */

/** `86 米`, `1.4 千米`. */
export const sayDistance = (meters: number): string =>
  meters < 1_000 ? `${meters} 米` : `${Math.round(meters / 100) / 10} 千米`;

/** `2027 年 9 月`. */
export const sayYearAndMonth = (day: string): string => `${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月`;
