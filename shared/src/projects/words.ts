/** How a project's facts are said wherever they stand: on the page, in a comparison, in what changed. */

/** `86 米`, `1.4 千米`. */
export const sayDistance = (meters: number): string =>
  meters < 1_000 ? `${meters} 米` : `${Math.round(meters / 100) / 10} 千米`;
