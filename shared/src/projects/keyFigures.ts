/** Figures by which two projects can be set side by side: what each is called, its unit, and which side is the worse one. */

interface KeyFigureKind {
  readonly label: string;
  /** As it stands behind the number. */
  readonly unit: string;
  /** Figures are kept as integers: this many make one unit. */
  readonly scale: number;
  /** What is better for who lives there. */
  readonly better: 'more' | 'less';
  /** How the difference is said: `多 0.37 个`, `贵 70 元`. */
  readonly more: string;
  readonly less: string;
}

export const KEY_FIGURES = {
  parkingPerHome: { label: '每户车位', unit: '个', scale: 100, better: 'more', more: '多', less: '少' },
  parkingRent: { label: '车位月租', unit: '元', scale: 100, better: 'less', more: '贵', less: '省' },
  serviceFee: { label: '物业费', unit: '元/㎡·月', scale: 100, better: 'less', more: '贵', less: '省' },
  usableShare: { label: '得房率', unit: '%', scale: 10, better: 'more', more: '高', less: '低' },
  metro: { label: '走到地铁', unit: '米', scale: 1, better: 'less', more: '远', less: '近' },
  school: { label: '走到小学', unit: '米', scale: 1, better: 'less', more: '远', less: '近' },
} as const satisfies Record<string, KeyFigureKind>;
export type KeyFigureName = keyof typeof KEY_FIGURES;
export const keyFigureNames = Object.keys(KEY_FIGURES) as [KeyFigureName, ...KeyFigureName[]];

/** `1.23`, `450`, `1,300`: the number without its unit. */
export function sayAmount(name: KeyFigureName, value: number): string {
  const { scale } = KEY_FIGURES[name];
  const digits = value % scale === 0 ? 0 : Math.round(Math.log10(scale));
  return grouped((value / scale).toFixed(digits));
}

/** `1,300`; decimals stay as they are. */
export function grouped(number: string): string {
  const [whole = '', decimals] = number.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals ? `${marked}.${decimals}` : marked;
}

/** `1.23 个`, `3.10 元/㎡·月`, `77%`. */
export function sayKeyFigure(name: KeyFigureName, value: number): string {
  const { unit } = KEY_FIGURES[name];
  return `${sayAmount(name, value)}${unit === '%' ? '' : ' '}${unit}`;
}

/** A price in fen as a buyer says it: `332 万`, `332.5 万`. */
export const sayTenThousands = (fen: number): string => `${Math.round(fen / 100_000) / 10} 万`;

/** `332–379 万`; one number where both are the same. */
export const sayPriceRange = (lowFen: number, highFen: number): string =>
  lowFen === highFen ? sayTenThousands(lowFen) : `${Math.round(lowFen / 100_000) / 10}–${sayTenThousands(highFen)}`;
